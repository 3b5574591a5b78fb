#!/usr/bin/env python3
"""Measure Nisba beside its peers, all in one run and on the same cores.

    compare.py TASK --nisba PATH [--latency PATH] [--kernels PATH]

TASK is a folder with index.tsv, queries.tsv and truth.tsv. The engines take turns for five rounds,
so that a busy machine troubles all of them; the figures are medians. One core comes first, then
two."""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

import engines
from quality import Task


def cpu_model():
    with open('/proc/cpuinfo') as lines:
        return next((l.split(':', 1)[1].strip() for l in lines if l.startswith('model name')), '?')


def spread(items, count):
    """So many of the items, evenly spread."""
    return items if count is None or count >= len(items) else [
        items[i * len(items) // count] for i in range(count)]


def use_cores(count):
    os.sched_setaffinity(0, set(sorted(ALL_CORES)[:count]))


def batch_seconds(engine, queries, cores):
    """Seconds for the queries, None where the engine does not use so many cores."""
    if isinstance(engine, engines.Nisba):
        return engine.timed_batch(queries, cores)[1]
    start = time.perf_counter()
    found = engine.batch(queries, cores)
    return None if found is None else time.perf_counter() - start


def median_latency(engine, queries):
    """Milliseconds of the median single query."""
    if isinstance(engine, engines.Nisba):
        return engine.median_latency(queries)
    seconds = []
    for query in queries:
        start = time.perf_counter()
        engine.single(query)
        seconds.append(time.perf_counter() - start)
    return 1000 * statistics.median(seconds)


def measure(competitors, task, args, cores):
    """Rates and latencies of all engines, in rounds."""
    use_cores(cores)
    rates, latencies = {e: [] for e in competitors}, {e: [] for e in competitors}
    for round_number in range(args.rounds):
        for engine in competitors:
            count = engine.sample or (
                args.nisba_queries if isinstance(engine, engines.Nisba) else args.queries)
            queries = spread(task.queries, count)
            seconds = batch_seconds(engine, queries, cores)
            if seconds:
                rates[engine].append(len(queries) / seconds)
            if cores == 1:
                latencies[engine].append(
                    median_latency(engine, spread(task.queries, min(count or 200, 200))))
            print(f'round {round_number + 1} of {args.rounds}, {cores} core(s): {engine.name}',
                  file=sys.stderr)
    return rates, latencies


def quality(engine, task):
    """(MRR, recall), or None for an engine that is too slow for all queries."""
    if engine.sample:
        return None
    found = (engine.timed_batch(task.queries, len(ALL_CORES))[0]
             if isinstance(engine, engines.Nisba)
             else engine.batch(task.queries, len(ALL_CORES)))
    return task.figures(found)


def kernel_table(args, names):
    """Pairs a second of Nisba's kernels and of rapidfuzz's cdist, in turns on one core."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA, Indel, JaroWinkler, Levenshtein
    peers = {'levenshtein': Levenshtein.distance, 'optimalStringAlignment': OSA.distance,
             'indel': Indel.distance, 'jaroWinkler': JaroWinkler.similarity}
    use_cores(1)
    names = [n for n in names if n]
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, 'names.txt')
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(names) + '\n')
    # The first call of each scorer loads what it needs.
    patterns = [names[i * (len(names) // 500)] for i in range(500)]
    for scorer in peers.values():
        process.cdist(patterns[:10], names, scorer=scorer, workers=1)
    ours, theirs = {m: [] for m in peers}, {m: [] for m in peers}
    for _ in range(args.rounds):
        done = subprocess.run([args.kernels, path, '500', '1'], capture_output=True, check=True)
        for row in done.stdout.decode().splitlines():
            metric, rate, *_ = row.split('\t')
            if metric in ours:
                ours[metric].append(float(rate))
        for metric, scorer in peers.items():
            start = time.perf_counter()
            process.cdist(patterns, names, scorer=scorer, workers=1)
            theirs[metric].append(len(patterns) * len(names) / (time.perf_counter() - start))
    lines = [f'Kernels, one core, 500 patterns × {len(names):,} names, millions of pairs a second',
             '',
             '| metric | nisba | rapidfuzz cdist | ratio |', '|---|---:|---:|---:|']
    for metric in peers:
        a, b = (statistics.median(x[metric]) / 1e6 for x in (ours, theirs))
        lines.append(f'| {metric} | {a:.0f} | {b:.0f} | {a / b:.1f} |')
    return '\n'.join(lines)


def engine_table(competitors, results, figures):
    (rates, latencies), (rates2, _) = results
    nisba = competitors[-1]
    unit = statistics.median(rates[nisba])
    lines = ['| engine | queries/s, 1 core | to nisba | p50 ms, 1 core | queries/s, 2 cores | MRR '
             '| recall at 0.1 false hits |', '|---|---:|---:|---:|---:|---:|---:|']
    for engine in competitors:
        rate = statistics.median(rates[engine])
        known = [x for x in latencies[engine] if x is not None]
        latency = f'{statistics.median(known):.3f}' if known else '–'
        rate2 = f'{statistics.median(rates2[engine]):,.1f}' if rates2[engine] else '–'
        good = [f'{x:.3f}' for x in figures[engine]] if figures[engine] else ['–', '–']
        lines.append(f'| {engine.name} | {rate:,.1f} | {rate / unit:.3f} | {latency} | {rate2} | '
                     f'{good[0]} | {good[1]} |')
    return '\n'.join(lines)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('task', help='folder with index.tsv, queries.tsv and truth.tsv')
    parser.add_argument('--nisba', required=True, help='the release build of the tool')
    parser.add_argument('--latency', help='the release build of query-latency')
    parser.add_argument('--kernels', help='the release build of kernel-throughput')
    parser.add_argument('--names', help='names for the kernels, one a line (default: the index)')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--queries', type=int, default=500,
                        help='queries in a timed batch of a peer')
    parser.add_argument('--nisba-queries', type=int,
                        help='queries in a timed batch of nisba (default: all, so that its start, '
                             'which is taken off, is small beside them)')
    parser.add_argument('--only', help='engines whose name has this in it, beside nisba')
    args = parser.parse_args()

    task = Task(args.task)
    print(f'{cpu_model()}, {len(ALL_CORES)} cores; index {len(task.names):,} names, '
          f'{len(task.queries):,} queries; medians of {args.rounds} rounds\n')
    if args.kernels:
        names = task.names
        if args.names:
            with open(args.names, encoding='utf-8') as lines:
                names = lines.read().splitlines()
        print(kernel_table(args, names) + '\n', flush=True)

    competitors = [e() for e in (engines.RapidfuzzCdist, engines.RapidfuzzExtract,
                                 engines.TrigramTfidf, engines.Tantivy, engines.LogicV2)]
    if args.only is not None:
        competitors = [e for e in competitors if args.only in e.name]
    competitors.append(engines.Nisba(args.nisba, args.latency))
    use_cores(1)
    for engine in competitors:
        engine.prepare(task.names)
    results = [measure(competitors, task, args, cores) for cores in (1, 2)]
    use_cores(len(ALL_CORES))
    print(engine_table(competitors, results, {e: quality(e, task) for e in competitors}))


ALL_CORES = os.sched_getaffinity(0)
if __name__ == '__main__':
    main()
