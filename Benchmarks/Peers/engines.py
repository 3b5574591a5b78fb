"""Engines that rank the names of an index for each query, each behind the same three calls.

`prepare(names)` is not timed. `batch(queries, cores)` ranks all queries, each as a list of (index
number, score), best first. `single(query)` ranks one. An engine whose `sample` is a number is too
slow for all queries; its speed is measured on so many, and its quality is not."""
import os
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

TOP = 10


class RapidfuzzCdist:
    name = 'rapidfuzz cdist, token_sort_ratio'
    sample = None

    def prepare(self, names):
        from rapidfuzz import fuzz, process, utils
        self.process, self.scorer = process, fuzz.token_sort_ratio
        self.clean = utils.default_process
        self.names = [self.clean(n) for n in names]

    def batch(self, queries, cores):
        found = []
        for start in range(0, len(queries), 256):
            chunk = [self.clean(q) for q in queries[start:start + 256]]
            scores = self.process.cdist(chunk, self.names, scorer=self.scorer, workers=cores)
            top = np.argpartition(-scores, TOP, axis=1)[:, :TOP]
            for row, best in zip(scores, top):
                found.append(sorted(((int(i), float(row[i])) for i in best), key=lambda x: -x[1]))
        return found

    def single(self, query):
        return self.batch([query], 1)[0]


class RapidfuzzExtract:
    name = 'rapidfuzz extract, WRatio'
    sample = 60

    def prepare(self, names):
        from rapidfuzz import fuzz, process, utils
        self.process, self.scorer, self.clean = process, fuzz.WRatio, utils.default_process
        self.names = [self.clean(n) for n in names]

    def single(self, query):
        found = self.process.extract(
            self.clean(query), self.names, scorer=self.scorer, processor=None, limit=TOP)
        return [(number, score) for _, score, number in found]

    def batch(self, queries, cores):
        return None if cores > 1 else [self.single(q) for q in queries]


class TrigramTfidf:
    name = 'sparse_dot_topn, trigram tf-idf'
    sample = None

    def prepare(self, names):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sparse_dot_topn import sp_matmul_topn
        self.product = sp_matmul_topn
        self.vectorizer = TfidfVectorizer(analyzer='char_wb', ngram_range=(3, 3), dtype=np.float32)
        self.matrix = self.vectorizer.fit_transform(names).T.tocsr()

    def batch(self, queries, cores):
        vectors = self.vectorizer.transform(queries)
        found = self.product(vectors, self.matrix, top_n=TOP, sort=True, n_threads=cores)
        ends = found.indptr
        return [list(zip(found.indices[a:b].tolist(), found.data[a:b].tolist()))
                for a, b in zip(ends, ends[1:])]

    def single(self, query):
        return self.batch([query], 1)[0]


class Tantivy:
    name = 'tantivy, fuzzy terms'
    sample = None

    def prepare(self, names):
        import tantivy
        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field('name', stored=False)
        builder.add_integer_field('number', stored=True, fast=True)
        self.schema = builder.build()
        index = tantivy.Index(self.schema)
        writer = index.writer(50_000_000, 1)
        for number, name in enumerate(names):
            writer.add_document(tantivy.Document(name=name, number=number))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self.searcher = index.searcher()

    def single(self, query):
        words = ''.join(c if c.isalnum() else ' ' for c in query.lower()).split()
        if not words:
            return []
        terms = [(self.tantivy.Occur.Should, self.tantivy.Query.fuzzy_term_query(
            self.schema, 'name', word, distance=0 if len(word) < 3 else 1)) for word in words]
        hits = self.searcher.search(self.tantivy.Query.boolean_query(terms), TOP).hits
        return [(self.searcher.doc(place)['number'][0], score) for score, place in hits]

    def batch(self, queries, cores):
        if cores == 1:
            return [self.single(q) for q in queries]
        with ThreadPoolExecutor(cores) as pool:
            return list(pool.map(self.single, queries, chunksize=64))


class LogicV2:
    name = 'nomenklatura logic-v2'
    sample = 2

    def prepare(self, names):
        from followthemoney import model
        from nomenklatura.matching import get_algorithm
        self.model, self.algorithm = model, get_algorithm('logic-v2')
        self.config = self.algorithm.default_config()
        self.entities = [self.entity(str(i), n) for i, n in enumerate(names)]

    def entity(self, identifier, name):
        return self.model.get_proxy(
            {'id': identifier, 'schema': 'LegalEntity', 'properties': {'name': [name]}})

    def single(self, query):
        asked = self.entity('query', query)
        scores = [(i, self.algorithm.compare(asked, e, self.config).score)
                  for i, e in enumerate(self.entities)]
        return sorted(scores, key=lambda x: -x[1])[:TOP]

    def batch(self, queries, cores):
        return None if cores > 1 else [self.single(q) for q in queries]


class Nisba:
    """The tool as it is run: what it needs to read the index is measured apart and taken off."""
    name = 'nisba'
    sample = None

    def __init__(self, tool, latency_tool):
        self.tool, self.latency_tool = tool, latency_tool
        self.folder = tempfile.TemporaryDirectory()

    def write(self, name, rows):
        path = os.path.join(self.folder.name, name)
        with open(path, 'w', encoding='utf-8') as out:
            out.writelines(f'{i}\t{row}\n' for i, row in enumerate(rows))
        return path

    def prepare(self, names):
        self.index = self.write('index.tsv', [n.replace('\t', ' ') for n in names])
        one = self.write('one.tsv', ['nobody'])
        self.start_seconds = min(self.run(one, 1)[1] for _ in range(3))

    def run(self, queries, cores):
        start = time.perf_counter()
        done = subprocess.run(
            [self.tool, 'rank', '--index', self.index, '--queries', queries,
             '--workers', str(cores), '--limit', str(TOP)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return done.stdout.decode(), time.perf_counter() - start

    def timed_batch(self, queries, cores):
        rows, seconds = self.run(self.write('queries.tsv', queries), cores)
        found = [[] for _ in queries]
        for row in rows.splitlines():
            query, _, number, score = row.split('\t')
            found[int(query)].append((int(number), float(score)))
        return found, max(seconds - self.start_seconds, 1e-9)

    def median_latency(self, queries):
        if not self.latency_tool:
            return None
        path = self.write('latency.tsv', queries)
        done = subprocess.run(
            [self.latency_tool, self.index, path], capture_output=True, check=True)
        return float(dict(row.split('\t') for row in done.stdout.decode().splitlines())['p50'])
