#!/bin/sh
# Installs what the tests need beside Node: the programs of PostgreSQL 15 or later, of which each test starts a server of its own,
# and Chromium, in which the pages are opened.
set -eu
ls /usr/lib/postgresql/*/bin/initdb /usr/bin/chromium >/dev/null 2>&1 && exit 0
apt-get update -qq
# The package's own server is not wanted.
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql chromium
