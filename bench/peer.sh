#!/bin/sh
# Answers a second of the peer, the bare app and ours on one graph in one run, each server on core 0 in its turn, wrk with eight connections.
#   bench/peer.sh PEER BOLT SECONDS     PEER: a writable copy of the peer's folder with its npm packages; BOLT: a Neo4j without authentication
# The graph is that of bench/world.py. Needs wrk, node and taskset.
set -e
PEER=$1 BOLT=$2 SECONDS_EACH=${3:-5}
here=$(cd "$(dirname "$0")/.." && pwd)
python="$here/.venv/bin/python"
export CLAIMGRAPH_HOME=$(mktemp -d) NEO4J_URI=$BOLT NEO4J_PASSWORD=neo4jneo4j
(cd "$here" && "$python" bench/bodies.py "$PEER" "$PEER/ours")
cd "$PEER"
sed 's/\(published_on\|period_start\|period_end\): Date/\1: String/g' peer.mjs > peer_ours.mjs   # our days are strings
sed 's|dict(id=gen.RARE|dict(id="place:UA63020050480011570"|; s|o="ua/donetsk"|o="place:UA14"|' thin.py > thin_ours.py
taskset -c 0 node peer_ours.mjs 24001 > peer.log 2>&1 & peer=$!
taskset -c 0 "$python" -m uvicorn thin_ours:app --port 24002 --no-access-log --log-level warning > thin.log 2>&1 & thin=$!
(cd "$here" && exec taskset -c 0 .venv/bin/claimgraph serve --port 24003) > ours.log 2>&1 & ours=$!
trap 'kill $peer $thin $ours' EXIT
until curl -s -o /dev/null localhost:24003/healthz && curl -s -o /dev/null localhost:24001/; do sleep 0.5; done
ask() {
    BODY=ours/$1.json wrk -t1 -c8 -d2s --timeout 20s -s post.lua "$2" > /dev/null 2>&1
    printf '%s ' "$1"; BODY=ours/$1.json wrk -t1 -c8 "-d${SECONDS_EACH}s" --timeout 20s -s post.lua "$2" 2>&1 | grep -E 'rps|BAD'
}
settle() { # what clients gave up on still runs on the engine, and would slow the next
    "$python" -c 'import neo4j, sys
with neo4j.GraphDatabase.driver(sys.argv[1]) as driver, driver.session() as session:
    left = session.run("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH \"SHOW\" RETURN collect(transactionId) AS ids").single()["ids"]
    session.run("TERMINATE TRANSACTIONS $ids", ids=left).consume() if left else None' "$BOLT"
}
date -u
one() { # the three sides of one question right after each other, so that whatever else the machine does meets all three
    [ -z "$1" ] || ask "peer-$1" http://127.0.0.1:24001/
    settle
    [ -z "$2" ] || ask "thin-$2" http://127.0.0.1:24002/
    ask "ours-$3" http://127.0.0.1:24003/graphql
}
one p1t p1one p1
one p2t p2 p2
one p3win p3 p3
one p4t p4 p4
one p5 p5 p5
one "" "" p7
one "" "" p7front
one p8t p8 p8
for name in p1 p2 p3 p4 p5 p6 p6day p7 p7front p8; do "$python" lat.py http://127.0.0.1:24003/graphql "ours/ours-$name.json" 30; done
