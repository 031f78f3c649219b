// For pages that hold an explorer in a frame: gives the frame the height of what it shows, and speaks with it.
// docs/embedding.md writes the messages down.
const waiting = new Map();
const known = new WeakMap();
let count = 0;

const origin = (frame) => {
  // In a sandbox without an origin of its own a frame can only be told by being the one that it is.
  if (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")) return "null";
  return new URL(frame.src, document.baseURI).origin;
};

const post = (frame, message) => {
  const to = origin(frame);
  frame.contentWindow?.postMessage({ ns: "fulcrum", v: 1, ...message }, to === "null" ? "*" : to);
};

/** Asks the explorer in a frame for something; fulfilled with its answer. */
export const ask = (frame, type, what = {}) =>
  new Promise((resolve, reject) => {
    const id = `h${(count += 1)}`;
    waiting.set(id, { frame, resolve, reject });
    post(frame, { ...what, id, type });
  });

const frames = () => [...document.querySelectorAll("iframe")];

/** Tells a frame which part of it is in sight, so that what stands by the reader stays there. */
const look = (frame) => {
  const box = frame.getBoundingClientRect();
  const top = Math.max(0, Math.round(-box.top - frame.clientTop));
  const height = Math.max(0, Math.round(Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)));
  const before = known.get(frame);
  if (!height || (before?.top === top && before?.height === height)) return;
  known.set(frame, { top, height });
  post(frame, { id: "", type: "viewport", top, height });
};

let due = false;
const lookAtAll = () => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    for (const frame of frames()) if (known.has(frame)) look(frame);
  });
};
addEventListener("scroll", lookAtAll, { capture: true, passive: true });
addEventListener("resize", lookAtAll);

addEventListener("message", ({ data, source, origin: from }) => {
  if (data?.ns !== "fulcrum" || data.v !== 1) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || origin(frame) !== from) return;
  const { ns, v, id, type, ...detail } = data;
  if (type === "answer") {
    const asked = waiting.get(detail.to);
    if (asked?.frame !== frame) return;
    waiting.delete(detail.to);
    if (detail.error) asked.reject(new Error(detail.error));
    else asked.resolve(detail.value);
    return;
  }
  if (type === "hello") {
    known.set(frame, {});
    post(frame, { id: "", type: "hello" });
  }
  if (type === "resize" && Number.isFinite(detail.height)) {
    const most = Number(frame.dataset.maxHeight) || Infinity;
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.blockSize = `${Math.min(detail.height, most) + border}px`;
    look(frame);
  }
  frame.dispatchEvent(new CustomEvent(`fulcrum-${type}`, { bubbles: true, detail }));
});

// Frames that were there before this script get to know that it is.
for (const frame of frames()) {
  if (/[?&]embed=/.test(frame.src)) post(frame, { id: "", type: "hello" });
}
