# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# On Windows, as an administrator: tries the files that are handed out. Installs the MSI without a
# question, compares every file with the SBOM beside it, lets the program prove itself, upgrades it,
# refuses to go back, and removes it; the same with the EXE, but for the upgrade; starts what is in
# the zip.
#
#   try.ps1 -From FOLDER -Newer MSI -Name NAME -Slug SLUG
param(
    [Parameter(Mandatory)] [string] $From,
    [Parameter(Mandatory)] [string] $Newer,
    [Parameter(Mandatory)] [string] $Name,
    [Parameter(Mandatory)] [string] $Slug
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$Uninstall = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
$Remover = 'uninstall.exe'

function Get-Installer([string] $End) {
    $found = @(Get-ChildItem $From -File | Where-Object Name -like "*$End")
    if ($found.Count -ne 1) { throw "$From holds $($found.Count) files that end in $End, not 1." }
    $found[0].FullName
}

function Invoke-Program([string] $File, [string[]] $Given, [int] $Wanted) {
    $ended = Start-Process $File -ArgumentList $Given -Wait -PassThru
    if ($ended.ExitCode -ne $Wanted) { throw "$File $Given ended with $($ended.ExitCode), not $Wanted." }
    Write-Output "$(Split-Path $File -Leaf) $($Given): $Wanted"
}

function Invoke-Installer([string] $What, [string] $File, [int] $Wanted) {
    $log = Join-Path $env:RUNNER_TEMP "msiexec-$([IO.Path]::GetFileNameWithoutExtension($File)).log"
    $given = @($What, "`"$File`"", '/qn', '/norestart', '/l*v', "`"$log`"")
    try { Invoke-Program 'msiexec.exe' $given $Wanted }
    catch {
        Get-Content $log -Tail 60 -ErrorAction Ignore
        throw
    }
}

function Test-Files([string] $Folder, [string] $Installer) {
    $sbom = Get-Content "$Installer.cdx.json" -Raw | ConvertFrom-Json -AsHashtable
    $wanted = @{}
    foreach ($part in @($sbom.metadata.component) + @($sbom.components)) {
        foreach ($file in @($part['components'])) {
            if ($file) { $wanted[$file.name] = $file.hashes[0].content }
        }
    }
    # The EXE makes its remover while it installs.
    $there = @(Get-ChildItem $Folder -Recurse -File | Where-Object Name -ne $Remover)
    foreach ($file in $there) {
        $path = [IO.Path]::GetRelativePath($Folder, $file.FullName).Replace('\', '/')
        $sum = (Get-FileHash $file.FullName -Algorithm SHA256).Hash.ToLowerInvariant()
        if ($wanted[$path] -ne $sum) { throw "$path is not what the SBOM says." }
    }
    if ($there.Count -ne $wanted.Count) { throw "$($there.Count) files, not $($wanted.Count)." }
    Write-Output "$($there.Count) files, each as the SBOM says."
}

# It works, and writes nothing into its own folder.
function Test-Program([string] $Folder, [string] $Installer) {
    Test-Files $Folder $Installer
    Invoke-Program (Join-Path $Folder "$Slug.exe") '--self-test' 0
    Test-Files $Folder $Installer
}

function Get-Entries([string] $Root) {
    @(Get-ItemProperty "${Root}:\$Uninstall\*" -ErrorAction Ignore |
        Where-Object { $_.PSObject.Properties['DisplayName'] -and $_.DisplayName -eq $Name })
}

function Test-Gone([string] $Folder, [string] $Root) {
    # The remover of the EXE goes a moment after it has ended.
    foreach ($second in 1..30) { if (Test-Path $Folder) { Start-Sleep 1 } }
    if (Test-Path $Folder) { throw "$Folder is still there." }
    if (@(Get-Entries $Root).Count -ne 0) { throw 'There is still an entry in the list of programs.' }
    Write-Output 'Removed, with nothing left.'
}

function Test-Msi {
    $msi = Get-Installer '.msi'
    $next = (Resolve-Path $Newer).Path
    $folder = Join-Path $env:ProgramFiles $Name
    $program = Join-Path $folder "$Slug.exe"
    Invoke-Installer '/i' $msi 0
    Test-Program $folder $msi
    Invoke-Installer '/i' $next 0
    if (@(Get-Entries 'HKLM').Count -ne 1) { throw 'After the upgrade there is not one entry.' }
    Invoke-Program $program '--self-test' 0
    Invoke-Installer '/i' $msi 1603    # a downgrade
    Invoke-Program $program '--self-test' 0
    Invoke-Installer '/x' $next 0
    Test-Gone $folder 'HKLM'
}

function Test-Exe {
    $setup = Get-Installer '-setup.exe'
    $folder = Join-Path $env:LOCALAPPDATA "Programs\$Name"
    Invoke-Program $setup '/S' 0
    Test-Program $folder $setup
    $entry = @(Get-Entries 'HKCU')
    if ($entry.Count -ne 1) { throw 'There is not one entry in the list of programs.' }
    # A downgrade: there is no newer EXE, so the entry says that one is installed.
    $key = $entry[0].PSPath
    Set-ItemProperty -LiteralPath $key -Name DisplayVersion -Value '9999.0.0'
    Invoke-Program $setup '/S' 1638
    Set-ItemProperty -LiteralPath $key -Name DisplayVersion -Value $entry[0].DisplayVersion
    Test-Program $folder $setup
    if (-not ($entry[0].QuietUninstallString -match '^"([^"]+)" (.+)$')) { throw 'It can not be removed silently.' }
    Invoke-Program $Matches[1] $Matches[2] 0
    Test-Gone $folder 'HKCU'
}

function Test-Zip {
    $zip = Get-Installer '-portable.zip'
    $into = Join-Path $env:RUNNER_TEMP 'portable'
    Expand-Archive $zip $into
    Test-Program (Join-Path $into $Name) $zip
}

Test-Msi
Test-Exe
Test-Zip
