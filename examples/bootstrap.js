// What a page does around its explorers: it follows the system's colours, as they do, and has a button that leads to a view.
const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
dark.addEventListener("change", dress);
dress();

document.querySelector("#crux").addEventListener("click", () => {
  document.querySelector("#debate").view = "cruxes";
});
