"""Several server processes on one port."""

import socket

from graphapi.server import Workers


def test_told_to_stop_they_leave_no_socket_that_a_client_could_wait_at() -> None:
    workers = Workers.__new__(Workers)  # its start takes over this process's signals
    with socket.create_server(("127.0.0.1", 0)) as listening:
        workers.processes, workers.sockets = [], [listening]
        workers.terminate_all()
        assert listening.fileno() == -1
