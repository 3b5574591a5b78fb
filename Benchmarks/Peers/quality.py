"""How good a ranking is: mean reciprocal rank, and recall where false hits are rare."""
from collections import defaultdict

FALSE_HITS_PER_QUERY = 0.1


class Task:
    """A folder: index.tsv (id, name), queries.tsv (id, name), truth.tsv (query id, index id)."""

    def __init__(self, folder):
        index, queries = rows(f'{folder}/index.tsv'), rows(f'{folder}/queries.tsv')
        self.names = [row[1] for row in index]
        self.queries = [row[1] for row in queries]
        number = {row[0]: i for i, row in enumerate(index)}
        right = defaultdict(set)
        for query, answer, *_ in rows(f'{folder}/truth.tsv'):
            right[query].add(number[answer])
        self.right = [right[row[0]] for row in queries]

    def figures(self, found):
        """(MRR, recall at one threshold that lets one wrong hit through in ten queries).

        Of equal scores the wrong ones count as first, so that no engine gains by ties."""
        reciprocal, hits = 0.0, []
        for query, ranked in enumerate(found):
            right = self.right[query]
            ranked = sorted(ranked, key=lambda hit: (-hit[1], hit[0] in right))
            place = next((i for i, hit in enumerate(ranked) if hit[0] in right), None)
            reciprocal += 0 if place is None else 1 / (place + 1)
            hits += [(-score, number in right, query) for number, score in ranked]
        return reciprocal / len(found), self.recall(sorted(hits), len(found))

    @staticmethod
    def recall(hits, query_count):
        """Goes down the hits, equal scores at once, until too many are wrong."""
        reached, wrong, start = set(), 0, 0
        while start < len(hits):
            end = start
            while end < len(hits) and hits[end][0] == hits[start][0]:
                end += 1
            wrong += sum(not is_right for _, is_right, _ in hits[start:end])
            if wrong > FALSE_HITS_PER_QUERY * query_count:
                break
            reached.update(query for _, is_right, query in hits[start:end] if is_right)
            start = end
        return len(reached) / query_count


def rows(path):
    with open(path, encoding='utf-8') as lines:
        return [line.rstrip('\r\n').split('\t') for line in lines]
