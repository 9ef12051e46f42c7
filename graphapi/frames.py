"""Frames of a websocket written as bytes: many messages in one go, without a look at each by the server's library.

An event for a thousand clients differs in its envelope only, and ASGI knows single messages. So the server's own protocol tells the
application, by an extension of the scope, where bytes can be written; where another server runs it, messages go one by one.
"""

from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request
from websockets.protocol import OPEN

FRAMES = "claimgraph.frames"
TEXT = b"\x81"  # a whole message of text, not masked, as a server's


class FramesProtocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which also takes frames that are made."""

    def handle_connect(self, event: Request) -> None:
        """The application finds us in its scope."""
        super().handle_connect(event)
        scope: dict[str, Any] = getattr(self, "scope", {})
        if scope:
            scope["extensions"][FRAMES] = self

    def write_frames(self, frames: bytes) -> bool:
        """Whether they are on their way; not where the client does not keep up, or has left."""
        if not self.writable.is_set() or self.disconnected or self.close_sent or self.conn.state is not OPEN:
            return False
        self.transport.write(frames)
        return True


def framed(message: bytes) -> bytes:
    """A message of text as a frame."""
    size = len(message)
    if size < 126:
        return b"%b%c%b" % (TEXT, size, message)
    if size < 1 << 16:
        return b"%b\x7e%b%b" % (TEXT, size.to_bytes(2, "big"), message)
    return b"%b\x7f%b%b" % (TEXT, size.to_bytes(8, "big"), message)
