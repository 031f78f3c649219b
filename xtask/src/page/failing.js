// For the scripts that start the explorer (boot.js, one-file.js), which the build puts after this.
const loading = document.querySelector("[data-fulcrum-loading]");

/** Says why the explorer could not start. Once it has taken the loading line's place, it reports its own troubles. */
function fail(error) {
  console.error(error);
  if (!loading?.isConnected) return;
  // The debate is there to read all the same.
  delete document.documentElement.dataset.fulcrum;
  loading.setAttribute("role", "alert");
  loading.textContent =
    "The explorer could not start. Please check the connection and reload the page, or try a newer browser. " +
    `(${error instanceof Error ? error.message : String(error)})`;
}
