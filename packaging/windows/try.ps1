# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# On Windows, as an administrator: installs the MSI without a question, compares every file with the
# SBOM beside it, lets the program prove itself, upgrades it, refuses to go back, and removes it.
#
#   try.ps1 -Msi FILE -Newer FILE -Name NAME -Slug SLUG
param(
    [Parameter(Mandatory)] [string] $Msi,
    [Parameter(Mandatory)] [string] $Newer,
    [Parameter(Mandatory)] [string] $Name,
    [Parameter(Mandatory)] [string] $Slug
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$Folder = Join-Path $env:ProgramFiles $Name
$Program = Join-Path $Folder "$Slug.exe"

function Invoke-Installer([string] $What, [string] $File, [int] $Wanted) {
    $log = Join-Path $env:RUNNER_TEMP "msiexec-$([IO.Path]::GetFileNameWithoutExtension($File)).log"
    $given = @($What, "`"$File`"", '/qn', '/norestart', '/l*v', "`"$log`"")
    $ended = Start-Process msiexec.exe -ArgumentList $given -Wait -PassThru
    if ($ended.ExitCode -ne $Wanted) {
        Get-Content $log -Tail 60
        throw "msiexec $What $File ended with $($ended.ExitCode), not $Wanted."
    }
    Write-Output "msiexec $What $(Split-Path $File -Leaf): $Wanted"
}

function Test-Program {
    $ended = Start-Process $Program -ArgumentList '--self-test' -Wait -PassThru
    if ($ended.ExitCode -ne 0) { throw "--self-test ended with $($ended.ExitCode)." }
    Write-Output 'The installed program works.'
}

function Test-Files {
    $sbom = Get-Content "$Msi.cdx.json" -Raw | ConvertFrom-Json -AsHashtable
    $wanted = @{}
    foreach ($part in @($sbom.metadata.component) + @($sbom.components)) {
        foreach ($file in @($part['components'])) {
            if ($file) { $wanted[$file.name] = $file.hashes[0].content }
        }
    }
    $there = @(Get-ChildItem $Folder -Recurse -File)
    foreach ($file in $there) {
        $path = [IO.Path]::GetRelativePath($Folder, $file.FullName).Replace('\', '/')
        $sum = (Get-FileHash $file.FullName -Algorithm SHA256).Hash.ToLowerInvariant()
        if ($wanted[$path] -ne $sum) { throw "$path is not what the SBOM says." }
    }
    if ($there.Count -ne $wanted.Count) { throw "$($there.Count) files, not $($wanted.Count)." }
    Write-Output "$($there.Count) files, each as the SBOM says."
}

function Get-Entries {
    $key = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*'
    @(Get-ItemProperty $key | Where-Object { $_.PSObject.Properties['DisplayName'] -and $_.DisplayName -eq $Name })
}

$Msi = (Resolve-Path $Msi).Path
$Newer = (Resolve-Path $Newer).Path

Invoke-Installer '/i' $Msi 0
Test-Files
Test-Program
Test-Files    # it wrote nothing into its own folder
Invoke-Installer '/i' $Newer 0
if ((Get-Entries).Count -ne 1) { throw 'After the upgrade there is not one entry.' }
Test-Program
Invoke-Installer '/i' $Msi 1603    # a downgrade
Test-Program
Invoke-Installer '/x' $Newer 0
if (Test-Path $Folder) { throw "$Folder is still there." }
if ((Get-Entries).Count -ne 0) { throw 'There is still an entry in the list of programs.' }
Write-Output 'Removed, with nothing left.'
