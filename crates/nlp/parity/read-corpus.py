"""usage: read-corpus.py WHEEL > news.txt   (one report a line)"""

import sys
import zipfile

FILES = ["gensim/test/test_data/lee_background.cor", "gensim/test/test_data/lee.cor"]

with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in FILES:
        for line in wheel.read(name).decode("cp1252").splitlines():
            if line.strip():
                sys.stdout.buffer.write(line.strip().encode() + b"\n")
