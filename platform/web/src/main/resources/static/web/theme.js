// Runs before the first paint, so that a page never flashes in the look its reader did not choose.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // A browser that refuses storage follows the system's look.
  }
})();
