# the extractor compiled, which takes three fifths of the time; where that fails the image is made without
FROM python:3.13-slim AS native

WORKDIR /app
RUN apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev
COPY requirements/native.txt requirements/native.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/native.txt
COPY . .
RUN mkdir /native && python scripts/build_native.py /native || true

FROM python:3.13-slim

WORKDIR /app
COPY requirements/runtime.txt requirements/runtime.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/runtime.txt

COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --system --create-home claimgraph \
    && install -d -o claimgraph /data
# beside the packages, where it is looked for
COPY --from=native /native /usr/local/lib/python3.13/site-packages/build/native

USER claimgraph
ENV CLAIMGRAPH_HOME=/data
EXPOSE 8000
# the schema and the reference tables are laid down first; both steps change nothing the second time
CMD ["sh", "-c", "claimgraph schema apply && exec claimgraph serve --host 0.0.0.0 --port 8000"]
