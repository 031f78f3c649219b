// A button of the page's own that leads to a view.
document.querySelector("#crux").addEventListener("click", () => {
  document.querySelector("fulcrum-debate").view = "cruxes";
});
