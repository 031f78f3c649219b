// Only under `trunk serve`: reloads the page when Trunk has built it anew. Trunk's own script for this
// is inline and writes markup, both of which the page's security policy forbids.
const scheme = location.protocol === "https:" ? "wss" : "ws";
const address = `${scheme}://${location.host}/.well-known/trunk/ws`;

function connect(again) {
  const socket = new WebSocket(address);
  // A server that comes back has built the page anew.
  socket.onopen = () => again && location.reload();
  socket.onclose = () => setTimeout(connect, 5000, true);
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === "reload") location.reload();
    if (message.type === "buildFailure") console.error(message.data.reason);
  };
}

connect(false);
