/// How pages look: by day, by night and on paper.
///
/// Charts tell their lines apart by dashes as well as by color, and the colors are those of Okabe and
/// Ito (*Color Universal Design*, 2008), which people with any color vision can tell apart.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1c1f23; --soft: #5b636c; --line: #d5dae0;
      --paper: #ffffff; --panel: #f5f7f9; --c0: #0072b2; --c1: #d55e00; --c2: #009e73;
      --c3: #a8528a; --c4: #8a6400; --c5: #2b8cbe; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --soft: #a2abb5;
      --line: #3a424b; --paper: #14171a; --panel: #1d2125; --c0: #56b4e9; --c1: #ff9147;
      --c2: #2fd0a4; --c3: #e59bc7; --c4: #e6b800; --c5: #9ad1ee; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper);
      color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
    header p, .note, figcaption { color: var(--soft); } .note { max-width: 56rem; }
    .tiles { display: flex; flex-wrap: wrap; gap: .8rem; }
    .tile { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem;
      padding: .7rem 1rem; min-width: 9rem; }
    .tile b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
    .tile span { color: var(--soft); font-size: .85rem; } .tile b span { color: inherit;
      font-size: inherit; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: right; padding: .28rem .6rem; border-bottom: 1px solid var(--line);
      vertical-align: top; white-space: nowrap; }
    th[scope=row], th:first-child { text-align: left; font-weight: 500; white-space: normal; }
    thead th { color: var(--soft); font-weight: 600; font-size: .85rem; }
    tr.family th { padding-top: .9rem; color: var(--soft); font-size: .85rem; font-weight: 600; }
    td.words, table.words td { text-align: left; white-space: normal; }
    .bar { display: inline-block; width: 7rem; height: .7rem; background: var(--panel);
      border: 1px solid var(--line); vertical-align: baseline; }
    .bar span { display: block; height: 100%; background: var(--c0); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
      gap: 1.2rem; }
    figure { margin: 0; break-inside: avoid; } svg { width: 100%; height: auto; }
    svg text { fill: var(--soft); font-size: 11px; } svg .grid { stroke: var(--line); }
    svg .line { fill: none; stroke-width: 2; }
    .s0 { stroke: var(--c0); } .s1 { stroke: var(--c1); stroke-dasharray: 7 3; }
    .s2 { stroke: var(--c2); stroke-dasharray: 2 3; }
    .s3 { stroke: var(--c3); stroke-dasharray: 9 3 2 3; }
    .s4 { stroke: var(--c4); stroke-dasharray: 4 4; }
    .s5 { stroke: var(--c5); stroke-dasharray: 12 4; }
    .f0 { fill: var(--c0); } .f1 { fill: var(--paper); stroke: var(--c1); stroke-width: 1.5; }
    .mark { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
    .rule { stroke: var(--ink); stroke-dasharray: 3 2; }
    .slider { position: sticky; top: 0; background: var(--paper); padding: .5rem 0; margin: 0;
      display: flex; gap: .8rem; align-items: center; border-bottom: 1px solid var(--line);
      z-index: 1; }
    .slider input { flex: 1; accent-color: var(--c0); }
    .slider output { font-weight: 600; font-variant-numeric: tabular-nums; }
    details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0;
      padding: .4rem .8rem; } summary { cursor: pointer; }
    .evidence { margin: .1rem 0 .4rem; padding-left: 1.1rem; color: var(--soft);
      font-size: .87rem; white-space: normal; }
    @media print { body { max-width: none; padding: 0; font-size: 10pt; }
      .slider input { display: none; } .slider { position: static; }
      details { border: 0; padding: 0; } details > * { display: revert; }
      details::details-content { content-visibility: visible; block-size: auto; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
      .scroll { overflow: visible; } }
    """
}
