// Sets the theme before the page is drawn, so that nothing flashes. Loaded without defer, before the style sheets.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem("theme");
  } catch (refused) {
    // Storage is off: the system's choice stands.
  }
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
})();
