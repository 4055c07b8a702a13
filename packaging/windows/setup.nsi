; SPDX-FileCopyrightText: 2026 The Helpdesk authors
; SPDX-License-Identifier: Apache-2.0
;
; The installer for one person, who needs no rights. exe.py gives it the brand (-D) and two lists
; of the files. A new version is unpacked beside the old one, tries itself, and only then takes its
; place: whatever goes wrong before, the old version is as it was.

Target amd64-unicode
; Not /SOLID: that would unpack all of it to the temporary folder first, to be 5 % smaller.
SetCompressor ${COMPRESSOR}
SetDateSave off
CRCCheck force
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10

!include FileFunc.nsh
!include LogicLib.nsh
!include MUI2.nsh
!include WinVer.nsh
!include WordFunc.nsh

!define ENTRIES "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define ENTRY "${ENTRIES}\{${ID}}"
!define LINK "$SMPROGRAMS\${NAME}.lnk"
!define REMOVER "uninstall.exe"
; Beside the program's folder, so that a new name is all that a move takes. Nobody else has these.
!define NEW "$INSTDIR-${TAG}-new"
!define OLD "$INSTDIR-${TAG}-old"

; How it can end. Windows and its tools know these numbers.
!define NO_RIGHTS 5
!define CANNOT_WRITE 29
!define RUNNING 32
!define NO_ROOM 112
!define OTHER_FILES 145
!define INSTALLED_ELSEWHERE 183
!define OLD_WINDOWS 1150
!define DOES_NOT_WORK 1603
!define ANOTHER_SETUP 1618
!define NEWER_IS_HERE 1638

!searchreplace NAME_ON_PAGES "${NAME}" "&" "&&"
Name "${NAME}" "${NAME_ON_PAGES}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "${NAME_ON_PAGES} ${VERSION}"
AllowSkipFiles off
!define WRITE_ERROR "${NAME} can't be written to $INSTDIR. Make room there, then try again."
FileErrorText "${WRITE_ERROR}" "${WRITE_ERROR}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
SpaceTexts none

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Helpdesk authors. Apache-2.0."
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"

Var Code ; 0, or one of the numbers above
Var Sentence ; what to tell the person about it

; --- pages ------------------------------------------------------------------------------------

!define MUI_ICON "${LISTS}/program.ico"
!define MUI_UNICON "${LISTS}/program.ico"

!define MUI_PAGE_HEADER_TEXT "Install ${NAME_ON_PAGES}"
!define MUI_PAGE_HEADER_SUBTEXT "It is for you alone, and needs no administrator."
!define MUI_DIRECTORYPAGE_TEXT_TOP "${NAME_ON_PAGES} goes into this folder. You can choose another."
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "Folder"
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenInstalled
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE StayWhenUnfit
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_PAGE_HEADER_TEXT "Installing ${NAME_ON_PAGES}"
!define MUI_PAGE_HEADER_SUBTEXT "This takes about a minute."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME_ON_PAGES} is installed"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "You find it in the Start menu."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "${NAME_ON_PAGES} was not installed"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "Nothing was changed."
!insertmacro MUI_PAGE_INSTFILES

!define MUI_PAGE_HEADER_TEXT "Remove ${NAME_ON_PAGES}"
!define MUI_PAGE_HEADER_SUBTEXT "Its files, and how you chose to display it."
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${NAME_ON_PAGES} will be removed from this folder."
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "Removing ${NAME_ON_PAGES}"
!define MUI_PAGE_HEADER_SUBTEXT "This takes a moment."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME_ON_PAGES} is removed"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT " "
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
LangString ^ErrorWriting ${LANG_ENGLISH} "${WRITE_ERROR} It stopped at " ; and the name of a file

; --- when something is wrong ------------------------------------------------------------------

!define Problem "!insertmacro Problem"
!macro Problem CODE SENTENCE
  StrCpy $Code ${CODE}
  StrCpy $Sentence `${SENTENCE}`
!macroend

; One clear sentence: on the screen or, if silent, on the console that it was started from.
!macro Tell
  SetErrorLevel $Code
  ${If} ${Silent}
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -12) p .r0'
    FileWrite $0 "$Sentence$\r$\n"
  ${Else}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Sentence"
  ${EndIf}
!macroend

!macro TellAndStop
  ${If} $Code <> 0
    !insertmacro Tell
    Abort
  ${EndIf}
!macroend

; A program that runs can't be opened for writing.
!macro CheckProgram
  System::Call 'kernel32::CreateFileW(w "$INSTDIR\${PROGRAM}", i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .r0 ?e'
  Pop $1
  ${If} $0 P<> -1
    System::Call 'kernel32::CloseHandle(p r0)'
  ${ElseIf} $1 = ${RUNNING}
    ${Problem} ${RUNNING} "Close ${NAME}, then try again."
  ${ElseIf} $1 = ${NO_RIGHTS}
    ${Problem} ${NO_RIGHTS} "You can't change $INSTDIR. Ask the person who looks after this computer."
  ${EndIf}
!macroend

; --- before anything is touched ---------------------------------------------------------------

Function .onInit
  StrCpy $Code 0
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "${ID}") p .r0 ?e'
  Pop $0
  ReadRegStr $1 HKCU "${ENTRY}" "DisplayVersion"
  ReadRegStr $2 HKCU "${ENTRY}" "InstallLocation"
  ${VersionCompare} "$1" "${VERSION}" $3
  ${If} $0 = 183 ; it was there
    ${Problem} ${ANOTHER_SETUP} "${NAME} is being installed already. Wait for that to end."
  ${ElseIfNot} ${AtLeastBuild} 17763 ; as product.wxs asks: Qt starts on no older one
    ${Problem} ${OLD_WINDOWS} "${NAME} needs Windows 10, version 1809, or later."
  ${ElseIf} $3 = 1
  ${AndIf} ${FileExists} "$2\${REMOVER}"
    ${Problem} ${NEWER_IS_HERE} "A newer ${NAME} ($1) is installed. To go back to ${VERSION}, remove it first."
  ${EndIf}
  !insertmacro TellAndStop
FunctionEnd

Function SkipWhenInstalled
  ${If} ${FileExists} "$INSTDIR\${REMOVER}"
    Abort
  ${EndIf}
FunctionEnd

Function StayWhenUnfit
  Call CheckFolder
  !insertmacro TellAndStop
FunctionEnd

Function CheckFolder
  StrCpy $Code 0
  ReadRegStr $2 HKCU "${ENTRY}" "InstallLocation"
  ${DirState} "$INSTDIR" $3 ; 1: something is in it
  ${If} $2 != $INSTDIR
  ${AndIf} ${FileExists} "$2\${REMOVER}"
    ${Problem} ${INSTALLED_ELSEWHERE} "${NAME} is installed in $2. Keep that folder, or remove it there first."
  ${ElseIf} ${FileExists} "$INSTDIR\${REMOVER}"
    !insertmacro CheckProgram
  ${ElseIf} $3 = 1
    ${Problem} ${OTHER_FILES} "Other files are in $INSTDIR. Choose a new folder."
  ${EndIf}
  ${If} $Code = 0
    Call CheckRoom
  ${EndIf}
FunctionEnd

; The nearest folder above that is there knows how much room is left.
Function CheckRoom
  StrCpy $0 $INSTDIR
  ${Do}
    ${GetParent} $0 $0
    System::Call 'kernel32::GetDiskFreeSpaceExW(w "$0\", *l .r1, p 0, p 0) i .r2'
    ${If} $2 <> 0
    ${OrIf} $0 == ""
      ${ExitDo}
    ${EndIf}
  ${Loop}
  ${If} $2 <> 0
  ${AndIf} $1 P< ${BYTES}
    ${Problem} ${NO_ROOM} "${NAME} needs ${MEGABYTES} MB in $INSTDIR. Make room there, then try again."
  ${EndIf}
FunctionEnd

; --- install ----------------------------------------------------------------------------------

!macro StopOnProblem
  ${If} $Code <> 0
    Call GiveUp
    Abort
  ${EndIf}
!macroend

Section
  Call CheckFolder
  !insertmacro StopOnProblem
  Call Tidy
  ClearErrors
  CreateDirectory "${NEW}"
  ${If} ${Errors}
    ${Problem} ${NO_RIGHTS} "You can't write to $INSTDIR. Choose another folder."
  ${EndIf}
  !insertmacro StopOnProblem
  Call Unpack
  !insertmacro StopOnProblem
  DetailPrint "Trying it ..."
  Call TryProgram
  !insertmacro StopOnProblem
  Call Swap
  !insertmacro StopOnProblem
  Call TellWindows
  Call RemoveOld
  SetErrorLevel 0
SectionEnd

Function GiveUp
  Call RemoveNew
  !insertmacro Tell
  StrCpy $Code 0
FunctionEnd

; Where NSIS itself stops, it has told on the screen what FileErrorText and ^ErrorWriting say.
Function .onInstFailed
  ${If} $Code <> 0
  ${AndIf} ${Silent}
    Call GiveUp
  ${ElseIf} $Code <> 0
    SetErrorLevel $Code
    Call RemoveNew
  ${EndIf}
FunctionEnd

Function RemoveNew
  SetOutPath "$TEMP" ; a folder that a program is in can't be removed or moved
  RMDir /r "${NEW}"
FunctionEnd

; What a setup left that was cut off: a half new version goes, a whole old one comes back.
Function Tidy
  Call RemoveNew
  ${If} ${FileExists} "$INSTDIR\${REMOVER}"
    Call RemoveOld
  ${ElseIf} ${FileExists} "${OLD}\${REMOVER}"
    RMDir "$INSTDIR"
    Rename "${OLD}" "$INSTDIR"
  ${EndIf}
FunctionEnd

Function Unpack
  ; When a file can't be written, nothing comes after it.
  ${Problem} ${CANNOT_WRITE} "${WRITE_ERROR}"
  !include "${LISTS}/unpack.nsh"
  ClearErrors
  WriteUninstaller "${NEW}\${REMOVER}"
  ${IfNot} ${Errors}
    StrCpy $Code 0
  ${EndIf}
  SetOutPath "$TEMP"
FunctionEnd

; The new version shows every page, where nobody sees it.
Function TryProgram
  nsExec::ExecToStack /TIMEOUT=120000 '"${NEW}\${PROGRAM}" --self-test'
  Pop $0
  Pop $1
  ${If} $0 != 0
    ${Problem} ${DOES_NOT_WORK} "This copy of ${NAME} is damaged or does not work on this computer. Get it again.$\r$\n$1"
  ${EndIf}
FunctionEnd

; A scanner may still look at what has just been written: Windows then says no for a moment.
!macro Move FROM TO
  ${For} $0 1 20
    ClearErrors
    Rename "${FROM}" "${TO}"
    ${IfNot} ${Errors}
      ${ExitFor}
    ${EndIf}
    Sleep 500
  ${Next}
!macroend

Function Swap
  RMDir "$INSTDIR" ; only if it is empty
  ${If} ${FileExists} "$INSTDIR\*.*"
    !insertmacro Move "$INSTDIR" "${OLD}"
  ${EndIf}
  ${IfNot} ${FileExists} "$INSTDIR\*.*"
    !insertmacro Move "${NEW}" "$INSTDIR"
  ${EndIf}
  ${If} ${FileExists} "${NEW}\*.*"
    Rename "${OLD}" "$INSTDIR"
    ${Problem} ${RUNNING} "Something uses $INSTDIR. Close ${NAME} and all other windows, then try again."
  ${EndIf}
FunctionEnd

Function TellWindows
  SetOutPath "$INSTDIR"
  CreateShortCut "${LINK}" "$INSTDIR\${PROGRAM}"
  SetOutPath "$TEMP"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  ; In its own place it can be waited for, and its exit code counts.
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S _?=$INSTDIR'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
FunctionEnd

; Each version knows its own files. What else somebody put there stays with the new one.
Function RemoveOld
  ${If} ${FileExists} "${OLD}\${REMOVER}"
    ExecWait '"${OLD}\${REMOVER}" /S /FILES _?=${OLD}'
    Delete "${OLD}\${REMOVER}"
    RMDir "${OLD}"
    Rename "${OLD}" "$INSTDIR\old files"
  ${EndIf}
FunctionEnd

; --- remove -----------------------------------------------------------------------------------

Function un.onInit
  StrCpy $Code 0
  !insertmacro CheckProgram
  !insertmacro TellAndStop
FunctionEnd

Section "un."
  SetOutPath "$TEMP"
  !include "${LISTS}/remove.nsh"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/FILES" $1 ; an upgrade asks for no more
  ${If} ${Errors}
    RMDir /r "${NEW}"
    Delete "${LINK}"
    Delete "$LOCALAPPDATA\${SETTINGS_FOLDER}\${SETTINGS_FILE}"
    Delete "$LOCALAPPDATA\${SETTINGS_FOLDER}\${SETTINGS_HALF}"
    RMDir "$LOCALAPPDATA\${SETTINGS_FOLDER}"
    DeleteRegKey HKCU "${ENTRY}"
    DeleteRegKey /ifempty HKCU "${ENTRIES}"
    Call un.RemoveMyself
  ${EndIf}
SectionEnd

; A program that runs can't be deleted: a command does it as soon as this one has ended. Where
; commands are forbidden, this small file stays.
Function un.RemoveMyself
  Delete "$INSTDIR\${REMOVER}" ; if this one is a copy among the temporary files
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
  ExecShell "" "$SYSDIR\cmd.exe" '/d /c (for /l %i in (1,1,9999) do if exist "$EXEPATH" del "$EXEPATH") & rd "$EXEDIR" & rd "$LOCALAPPDATA\Programs"' SW_HIDE
FunctionEnd
