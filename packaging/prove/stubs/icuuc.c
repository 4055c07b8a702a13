/* SPDX-FileCopyrightText: 2026 The Helpdesk authors
 * SPDX-License-Identifier: Apache-2.0
 *
 * Windows has had ICU since 2017; wine has none, and without it Qt does not start. This one knows
 * no text encoding. Qt's own (UTF-8, UTF-16, Latin-1) do without it.
 */
#define EXPORT __declspec(dllexport)
#define NOTHING(name) EXPORT void *name(void) { return 0; }

enum { NO_SUCH_FILE = 4 };

EXPORT void *ucnv_open(const char *name, int *error) {
    (void)name;
    *error = NO_SUCH_FILE;
    return 0;
}

NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_close)
NOTHING(ucnv_countAvailable)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_reset)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_toUnicode)
