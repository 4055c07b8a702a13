// SPDX-FileCopyrightText: 2026 The Helpdesk authors
// SPDX-License-Identifier: Apache-2.0
//
// Starts Python from this folder with the program in it. Nothing but kernel32 is linked: the C
// library that Python uses reads the console once, when it is loaded, so it must not be there yet.

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <wchar.h>

#define LONGEST_PATH 32768
#define PYTHON L"python313.dll"
#define DAMAGED "Some of its files are missing or damaged. Please install it again."

enum { CANNOT_START = 3 };

typedef int (*PyMain)(int, wchar_t **);
typedef int (WINAPI *MessageBoxFunction)(HWND, const wchar_t *, const wchar_t *, UINT);

static wchar_t path[LONGEST_PATH + 16];

// A program with a window has no console of its own. With arguments it answers in the one it was
// started from; a file or a pipe that was given stays.
static void answer_in_the_console(void)
{
    static const struct { DWORD which; const wchar_t *device; } streams[] = {
        {STD_INPUT_HANDLE, L"CONIN$"},
        {STD_OUTPUT_HANDLE, L"CONOUT$"},
        {STD_ERROR_HANDLE, L"CONOUT$"},
    };
    HANDLE given[3];
    for (int i = 0; i < 3; i++)
        given[i] = GetStdHandle(streams[i].which);
    if (!AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    for (int i = 0; i < 3; i++) {
        HANDLE handle = given[i];
        if (handle == NULL || handle == INVALID_HANDLE_VALUE || GetFileType(handle) == FILE_TYPE_UNKNOWN)
            handle = CreateFileW(streams[i].device, GENERIC_READ | GENERIC_WRITE,
                                 FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
        SetStdHandle(streams[i].which, handle);
    }
}

// Whoever gives arguments may be a script that nobody watches: a box would wait there for ever.
static int write_and_end(void)
{
    static const char line[] = DAMAGED "\r\n";
    DWORD written;
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), line, sizeof line - 1, &written, NULL);
    return CANNOT_START;
}

static int say_and_end(void)
{
    HMODULE user32 = LoadLibraryExW(L"user32.dll", NULL, LOAD_LIBRARY_SEARCH_SYSTEM32);
    MessageBoxFunction box = (MessageBoxFunction)(void *)GetProcAddress(user32, "MessageBoxW");
    if (box)
        box(NULL, L"" DAMAGED, PROGRAM_NAME, MB_ICONERROR);
    return CANNOT_START;
}

// The full name of Python beside this program, wherever that was started from.
static const wchar_t *python_beside(void)
{
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST_PATH);
    while (length > 0 && path[length - 1] != L'\\')
        length--;
    wcscpy(path + length, PYTHON);
    return path;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, LPWSTR line, int show)
{
    (void)instance, (void)previous, (void)line, (void)show;
    if (__argc > 1)
        answer_in_the_console();
    // No library from the folder that one happens to be in, or from PATH.
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    // If it can't be loaded, our own sentence says so, and no box of Windows before that.
    DWORD mode = 0;
    SetThreadErrorMode(SEM_FAILCRITICALERRORS, &mode);
    HMODULE python = LoadLibraryExW(python_beside(), NULL,
                                    LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    SetThreadErrorMode(mode, NULL);
    PyMain run = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    // Isolated, writing no byte code, UTF-8 everywhere.
    static wchar_t *options[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"helpdesk"};
    const int added = sizeof options / sizeof *options;
    wchar_t **arguments = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY,
                                    sizeof(wchar_t *) * (__argc + added + 1));
    if (!run || !arguments)
        return __argc > 1 ? write_and_end() : say_and_end();
    arguments[0] = __wargv[0];
    for (int i = 0; i < added; i++)
        arguments[1 + i] = options[i];
    for (int i = 1; i < __argc; i++)
        arguments[added + i] = __wargv[i];
    return run(__argc + added, arguments);
}
