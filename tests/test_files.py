from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuilder.errors import OutputError, SourceError
from graphbuilder.files import replaced, text_of


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file"
    with replaced(path) as stream:
        stream.write(b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_the_old_content_stands_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with replaced(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SourceError])
def test_the_old_content_stays_where_writing_fails(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(error), replaced(path) as stream:
        stream.write(b"new")
        raise error
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".file.partial").write_bytes(b"half of a very long text")
    with replaced(tmp_path / "file") as stream:
        stream.write(b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["file/below", "folder", ".", "", "/", "x" * 300])
def test_a_place_where_nothing_can_be_written(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    sentence = r"^'.*' cannot be written \(.+\); choose another place for it\.$"
    with pytest.raises(OutputError, match=sentence), replaced(Path(name)) as stream:
        stream.write(b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No space left on device"), replaced(tmp_path / "file"):
        raise OSError(28, "No space left on device")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="pipes with names")
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    program = "import sys; sys.stdout.write(open(sys.argv[1]).read())"
    with subprocess.Popen([sys.executable, "-c", program, str(pipe)], stdout=subprocess.PIPE) as reader:
        with replaced(pipe) as stream:
            stream.write(b"new")
        assert reader.communicate(timeout=30)[0] == b"new"
    assert pipe.is_fifo()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_text_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.rq"
    path.write_text("# سؤال\nASK {}", encoding=encoding)
    assert text_of(path) == "# سؤال\nASK {}"


def test_a_text_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"missing' cannot be read \(No such file or directory\); check the path\."):
        text_of(tmp_path / "missing")
    with pytest.raises(SourceError, match=r"cannot be read \(Is a directory\)"):
        text_of(tmp_path)
    (tmp_path / "a").write_bytes("سؤال".encode("windows-1256"))
    with pytest.raises(SourceError, match="is not in UTF-8; save it as text in UTF-8"):
        text_of(tmp_path / "a")
