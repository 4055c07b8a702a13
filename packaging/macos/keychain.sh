#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# On a Mac that is thrown away afterwards: puts the identities, and the account for Apple's notary as
# the profile `release`, into a keychain of their own. What is secret comes by environment.
set -eu

keychain=$RUNNER_TEMP/release.keychain-db
password=$(uuidgen)
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security default-keychain -s "$keychain"
security list-keychains -d user -s "$keychain"

umask 077
printf '%s' "$CERTIFICATES" | base64 --decode > "$RUNNER_TEMP/certificates.p12"
security import "$RUNNER_TEMP/certificates.p12" -f pkcs12 -k "$keychain" \
    -P "$CERTIFICATES_PASSWORD" -T /usr/bin/codesign -T /usr/bin/productbuild
rm "$RUNNER_TEMP/certificates.p12"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null

xcrun notarytool store-credentials release --keychain "$keychain" \
    --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD" > /dev/null
