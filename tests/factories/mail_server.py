"""A mail server of a few lines, for tests: it takes what it is sent, and tells what it heard."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class MailServer:
    """A running server.

    heard: the commands, in order.
    messages: the messages, as they came.
    answers: what it answers to a command instead of the usual, by its first word.
    extensions: what it says it can do.
    """

    port: int = 0
    heard: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    extensions: tuple[str, ...] = ()


class Conversation(socketserver.StreamRequestHandler):
    """One client that talks to the server."""

    timeout = 10
    state: MailServer

    def handle(self) -> None:
        """Answer until the client quits or goes."""
        self._say("220 here")
        while line := self.rfile.readline().decode("ascii").strip():
            word = line.split()[0].upper()
            self.state.heard.append(word + line[len(word) :])
            self._say(self.state.answers.get(word) or self._usual(word))
            if word == "QUIT":
                return

    def _usual(self, word: str) -> str:
        if word == "EHLO":
            lines = ("here", *self.state.extensions)
            return "\r\n".join(f"250{'-' if line is not lines[-1] else ' '}{line}" for line in lines)
        if word == "DATA":
            self._say("354 go on")
            self.state.messages.append(self._message())
        return {"QUIT": "221 bye", "AUTH": "235 in"}.get(word, "250 ok")

    def _message(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode("utf-8")) != ".\r\n":
            lines.append(line)
        return "".join(lines)

    def _say(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode("ascii"))


class ThreadedServer(socketserver.ThreadingTCPServer):
    """A server that leaves no thread behind."""

    daemon_threads = True
    allow_reuse_address = True


@contextmanager
def mail_server(address: str = "127.0.0.1") -> Iterator[MailServer]:
    """Run a mail server on a free port."""
    state = MailServer()
    handler = type("Handler", (Conversation,), {"state": state})
    with ThreadedServer((address, 0), handler) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield state
        server.shutdown()
        thread.join()
