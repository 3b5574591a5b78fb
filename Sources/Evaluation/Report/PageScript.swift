/// What moves the numbers of a page with its slider. A page says all of it at the threshold that was
/// asked for where scripts do not run.
enum PageScript {
  static let text = """
    (() => {
      const data = JSON.parse(document.getElementById("numbers").textContent);
      const input = document.getElementById("threshold");
      const shown = document.getElementById("threshold-value");
      const write = {
        percent: (x) => (100 * x).toFixed(1) + " %",
        decimal: (x) => x.toFixed(3),
        count: (x) => (Number.isInteger(x) ? x.toString() : x.toFixed(1)),
      };
      const place = (plot, x, y) => [
        plot[0] + (plot[2] * (x - plot[4])) / (plot[5] - plot[4]),
        plot[1] + plot[3] - (plot[3] * (y - plot[6])) / (plot[7] - plot[6]),
      ];
      const move = () => {
        const at = Number(input.value);
        const threshold = data.thresholds[at];
        const text = threshold.toFixed(4);
        shown.textContent = text.endsWith("00") ? text.slice(0, -2) : text;
        for (const e of document.querySelectorAll("[data-series]")) {
          const x = data.series[e.dataset.series][at];
          e.textContent = x === null ? "–" : write[e.dataset.format](x);
        }
        for (const e of document.querySelectorAll("[data-bar]")) {
          e.style.width = 100 * (data.series[e.dataset.bar][at] ?? 0) + "%";
        }
        for (const e of document.querySelectorAll("[data-rule]")) {
          const [x] = place(e.dataset.plot.split(" ").map(Number), threshold, 0);
          e.setAttribute("x1", x);
          e.setAttribute("x2", x);
        }
        for (const e of document.querySelectorAll("[data-mark]")) {
          const [sx, sy] = e.dataset.mark.split(" ").map((n) => data.series[n][at]);
          e.style.visibility = sx === null || sy === null ? "hidden" : "visible";
          const [x, y] = place(e.dataset.plot.split(" ").map(Number), sx, sy);
          e.setAttribute("cx", x);
          e.setAttribute("cy", y);
        }
      };
      input.addEventListener("input", move);
      move();
    })();
    """
}
