"""The service under test: the program over a list of invented people, at a port that is free."""

import os
import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LIST = HERE.parent / "tests/lists/harbour.ftm.json"
PROGRAM = os.environ.get("REPORTEDLY", HERE.parent.parent.parent / "target/debug/reportedly")


@pytest.fixture(scope="session")
def service():
    """The address of the service."""
    command = [PROGRAM, "serve", "--list", LIST, "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        found = (re.search(r"http://[0-9.]+:[0-9]+/", line) for line in process.stderr)
        address = next((it.group() for it in found if it), None)
        assert address, "the service ended before it answered"
        yield address
        process.terminate()
        assert process.wait(timeout=10) == 0, "asked to end, the service ends well"
    finally:
        process.kill()
