FROM python:3.13-slim

WORKDIR /app
COPY requirements/runtime.txt requirements/runtime.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/runtime.txt

COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --system --create-home claimgraph \
    && install -d -o claimgraph /data

USER claimgraph
ENV CLAIMGRAPH_HOME=/data
EXPOSE 8000
# the schema and the reference tables are laid down first; both steps change nothing the second time
CMD ["sh", "-c", "claimgraph schema apply && exec claimgraph serve --host 0.0.0.0 --port 8000"]
