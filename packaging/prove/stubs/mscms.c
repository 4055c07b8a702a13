/* SPDX-FileCopyrightText: 2026 The Helpdesk authors
 * SPDX-License-Identifier: Apache-2.0
 *
 * Windows knows each screen's colours; wine's own mscms stops a program that asks. This one says
 * that no colour profile is there.
 */
#define EXPORT __declspec(dllexport)

EXPORT int GetColorProfileFromHandle(void) { return 0; }
EXPORT void *OpenColorProfileW(void) { return 0; }
EXPORT void *WcsCreateIccProfile(void) { return 0; }
EXPORT int CloseColorProfile(void) { return 1; }
