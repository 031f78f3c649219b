// Runs before the page is drawn: puts on the root element how the reader likes the page, and what the explorer is about to
// show, so that the style sheet (styles/static.css) can have everything where the explorer will draw it.
{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  let kept = [];
  if (query.has("embed") && parent !== window) {
    // A frame is as the page around it says, and begins without the introduction: see frame.js.
    root.dataset.embed = "";
    kept = [`theme:${query.get("theme")}`, "introduced"];
  } else {
    try {
      kept = (localStorage.getItem("fulcrum/1/settings") ?? "").split(" ");
    } catch {
      // A sandboxed frame keeps nothing.
    }
  }
  for (const name of ["theme", "text", "motion"]) {
    const word = kept.find((word) => word.startsWith(`${name}:`));
    if (word) root.setAttribute(`data-${name}`, word.slice(name.length + 1));
  }
  const view = location.hash.split("?")[0].replace(/^#+/, "").replace(/^\/+|\/+$/g, "");
  const words = ["starting", ["map", "clash", "cruxes", "sources", "essay"].includes(view) ? view : "tree"];
  // The introduction stands in full over the tree alone, until the reader puts it away.
  if (words[1] !== "tree" || kept.includes("introduced")) words.push("introduced");
  if (kept.includes("no-shortcuts")) words.push("no-shortcuts");
  if (query.getAll("debate").some(Boolean)) words.push("other");
  root.dataset.fulcrum = words.join(" ");
}
