"""Archives of reports, read and stored by several processes or machines at once; each text once, whoever is killed."""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from events.documents import Document
from events.documents.formats.json_lines import documents_of
from events.errors import EventsError, UnreadableReport
from events.management.archive_worker import Parcel, Told, set_up, store_batch
from events.management.report_files import FiledReport, about, read_files
from events.workflow.storing import About

# Reports that one worker takes at a time: enough to be worth the way, few enough to be done again.
BATCH = 50
# Batches on the way for each worker: none waits for the next, and memory stays that of a few.
_AHEAD = 3
# How often a batch is begun again whose worker was killed.
_AGAIN = 5


def batches(files: Iterable[Path], given: About, size: int = BATCH) -> Iterator[list[Parcel]]:
    """Yield the reports of ``files`` in batches; JSON lines and Parquet are never held whole.

    Raises UnreadableReport where a file or a line cannot be read.
    """
    reports = ((report.where, report.text, asdict(report.about)) for file in files for report in _reports(file, given))
    while batch := list(islice(reports, size)):
        yield batch


def _reports(file: Path, given: About) -> Iterator[FiledReport]:
    if file.suffix.lower() in (".jsonl", ".ndjson"):
        try:
            with file.open("rb") as lines:
                for document in documents_of(lines, str(file)):
                    yield FiledReport(document.where, document.text, about(document, given))
        except OSError as problem:
            raise UnreadableReport(f"{file} cannot be read: {problem.strerror}.") from None
    elif file.suffix.lower() == ".parquet":
        for document in _parquet(file):
            yield FiledReport(document.where, document.text, about(document, given))
    else:
        yield from read_files([file], given)


def _parquet(file: Path) -> Iterator[Document]:
    try:
        import pyarrow.parquet
    except ImportError:
        raise UnreadableReport(f"{file}: Parquet needs pyarrow; pip install pyarrow, or give JSON lines.") from None
    names = {name: name for name in Document.__dataclass_fields__ if name not in ("where", "language")}
    number = 0
    for part in pyarrow.parquet.ParquetFile(file).iter_batches(1000):
        for row in part.to_pylist():
            number += 1
            told = {ours: str(row[name]) for name, ours in names.items() if row.get(name)}
            if "text" not in told:
                raise UnreadableReport(f'{file}, row {number}: there is no "text".')
            yield Document(f"{file}, row {number}", language=str(row.get("lang") or ""), **told)


def by_processes(work: Iterator[list[Parcel]], workers: int, approve_above: float | None) -> Iterator[Told]:
    """Yield what became of each batch, stored by ``workers`` processes; the batch of one that is killed is done again.

    Raises EventsError where batches kill their workers again and again.
    """
    waiting: list[list[Parcel]] = []
    killed = 0
    while True:
        with ProcessPoolExecutor(workers, get_context("spawn"), set_up) as pool:
            on_the_way: dict[Future[Told], list[Parcel]] = {}
            try:
                while True:
                    while len(on_the_way) < workers * _AHEAD and (
                        batch := waiting.pop() if waiting else next(work, None)
                    ):
                        on_the_way[pool.submit(store_batch, batch, approve_above)] = batch
                    if not on_the_way:
                        return
                    for done in wait(on_the_way, return_when=FIRST_COMPLETED).done:
                        told = done.result()
                        del on_the_way[done]
                        yield told
            except BrokenProcessPool:
                waiting.extend(on_the_way.values())
                killed += 1
                if killed > _AGAIN:
                    raise EventsError(
                        f"Workers were killed {killed} times; is there memory for {workers}? What was stored stays: "
                        "run the same command again, and it goes on from there."
                    ) from None


def by_dask(work: Iterator[list[Parcel]], address: str, approve_above: float | None) -> Iterator[Told]:
    """Yield what became of each batch, stored by the workers of the Dask scheduler at ``address``.

    They need Whereline, DATA_DIR with the same gazetteer and DATABASE_URL in their environment; a batch whose worker is
    lost is done by another.

    Raises EventsError where Dask is not installed or does not answer.
    """
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise EventsError("--dask needs Dask: pip install distributed; or use --workers on this machine.") from None
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as problem:
        raise EventsError(f"No Dask scheduler answers at {address} ({problem}).") from None
    with client:
        ahead = max(2, _AHEAD * sum(client.nthreads().values()))
        first = [
            client.submit(store_batch, batch, approve_above, retries=_AGAIN, pure=False)
            for batch in islice(work, ahead)
        ]
        running = as_completed(first, with_results=True)
        for _, told in running:
            yield told
            if (batch := next(work, None)) is not None:
                running.add(client.submit(store_batch, batch, approve_above, retries=_AGAIN, pure=False))
