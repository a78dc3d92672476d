import Foundation
import Images
import TestSupport
import Testing

/// `report.html` as text, to a validator and in a browser.
struct PageTests {
  private static let made = Result {
    try SmallReport(
      SmallReport.study + [
        "--figures", "all", "--seeds", "3-6", "--scale", "1", "--formats", "png",
      ])
  }

  private func text() throws -> String { try Self.made.get().text("report.html") }

  // MARK: Text

  @Test func `it asks no one for anything, and links to its own folder`() throws {
    let page = try text()
    let links = page.matches(of: /(?:src|href|url|srcset)\s*[=(]\s*["']?([^"')\s>]*)/).map {
      String($0.1)
    }
    #expect(links.count > 20)
    let files = try Self.made.get().files
    for link in links {
      let isOwn = link.hasPrefix("data:") || link.hasPrefix("#") || files[link] != nil
      #expect(isOwn, "\(link)")
    }
    #expect(!page.contains("@import"))
    let addresses = page.matches(of: /https?:[^"]*/).map { String($0.0) }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"])
    #expect(page.contains("content=\"default-src 'none'; img-src data:; style-src"))
  }

  @Test func `no name is given twice, and every link within the page has its aim`() throws {
    let page = try text()
    let names = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(names.count > 30 && Set(names).count == names.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(names.contains(String(link.1))) }
    for label in page.matches(of: /aria-labelledby="([^"]*)"/) {
      for name in label.1.split(separator: " ") { #expect(names.contains(String(name))) }
    }
  }

  @Test func `headings follow each other without a gap, and every part has its landmark`() throws {
    let page = try text()
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(page.matches(of: try Regex("<\(landmark)[ >]")).count == 1)
    }
    #expect(page.contains("<html lang=\"en\">"))
    // Each drawing tells those who do not see it what it is.
    let drawings = page.matches(of: /<svg [^>]*role="img" aria-labelledby=/).count
    #expect(try drawings == Self.made.get().written.figures.count)
  }

  @Test func `it shows drawings for both papers though only light pixels were asked for`() throws {
    let page = try text()
    #expect(page.contains(".fill-0d1117 { fill: #0d1117; }"))
    #expect(page.contains(/<rect class="fill-0d1117" [^>]*fill="#fff"/))
    #expect(!page.contains("<div class=\"on-dark\">"))
    #expect(try Self.made.get().files.keys.allSatisfy { !$0.hasSuffix(".svg") })
  }

  @Test(.enabled(if: Note.has("tidy"), "tidy is not installed"))
  func `a validator finds nothing in it but what it does not know of drawings`() throws {
    let scratch = try Scratch()
    try Data(text().utf8).write(to: scratch.url.appending(path: "page.html"))
    let outcome = try Program.shell("tidy -quiet -errors page.html", in: scratch.url)
    // 1 is warnings, 2 errors.
    #expect(outcome.status <= 1)
    let others = outcome.errors.split(separator: "\n").filter {
      !$0.contains(/<(svg|title)> proprietary attribute/)
    }
    #expect(others.isEmpty, "\(others.prefix(5))")
  }

  // MARK: In a browser

  /// The page with something put before its end, as a file.
  private func page(_ scratch: Scratch, adding more: String = "") throws -> URL {
    let url = scratch.url.appending(path: "page.html")
    try text().replacing("</body>", with: "\(more)</body>").write(
      to: url, atomically: true, encoding: .utf8)
    return url
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `page and drawings are dark where the reader likes that`() throws {
    let scratch = try Scratch()
    let url = try page(scratch)
    func share(of color: Color, _ photograph: PixelImage) -> Double {
      var count = 0
      for y in 0..<photograph.height {
        for x in 0..<photograph.width where photograph[x, y] == color { count += 1 }
      }
      return Double(count) / Double(photograph.width * photograph.height)
    }
    let light = try Browser.photograph(url)
    #expect(share(of: Color(0xFFFFFF), light) > 0.8)
    let dark = try Browser.photograph(url, in: .dark)
    #expect(share(of: Color(0x0D1117), dark) > 0.8)
    #expect(share(of: Color(0xFFFFFF), dark) < 0.001)
  }

  @Test(
    .enabled(if: Browser.isInstalled, "chromium is not installed"), arguments: [360, 700, 1200])
  func `nothing but what can be moved by itself is wider than the page`(_ width: Int) throws {
    let scratch = try Scratch()
    let probe = """
      <style>html { width: \(width)px; }</style>
      <script>
      const wide = [...document.querySelectorAll("body *")].filter((element) =>
        element.getBoundingClientRect().right > \(width) && !element.parentElement.closest(".scroll"));
      document.title = "wide: " + wide.length + " scrollers: " +
        document.querySelectorAll(".scroll[tabindex]").length;
      </script>
      """
    // A policy of its own would forbid nothing of this.
    let elements = try Browser.elements(page(scratch, adding: probe))
    #expect(elements.contains("<title>wide: 0 "))
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `the button that copies the command is there with a script alone`() throws {
    let scratch = try Scratch()
    let url = try page(scratch)
    let button = "<button type=\"button\" id=\"copy\" data-done=\"Copied\""
    #expect(try Browser.elements(url).contains("\(button)>"))
    #expect(try text().contains("\(button) hidden>"))
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `paper and readers without a script get everything`() throws {
    let scratch = try Scratch()
    let url = scratch.url.appending(path: "page.html")
    try text().replacing(/<script>(.|\n)*?<\/script>/, with: "").write(
      to: url, atomically: true, encoding: .utf8)
    let printed = try Browser.text(url).replacing(/\s+/, with: " ")
    let report = try Self.made.get()
    for figure in try report.written.figures {
      #expect(printed.contains(figure.caption.replacing(/\s+/, with: " ")), "\(figure.name)")
    }
    for word in ["Results", "Confusion", "Backpropagation", "Settings", "Command", "Data"] {
      #expect(printed.contains(word))
    }
    #expect(printed.contains("spiral-report --out DIR"))
    #expect(!printed.contains("Copy") && !printed.contains("Contents"))
  }

  @Test(
    .enabled(if: Browser.isInstalled, "chromium is not installed"), arguments: [false, true])
  func `all text has a contrast of at least 4 point 5`(_ isDark: Bool) throws {
    let scratch = try Scratch()
    let probe = """
      <script>
      function light(color) {
        const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      }
      let least = 21;
      for (const element of document.querySelectorAll("body *")) {
        if (element.closest("svg") || ![...element.childNodes].some((node) =>
          node.nodeType === 3 && node.data.trim() !== "")) continue;
        let ground = element;
        while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
        const pair = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light);
        least = Math.min(least, (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05));
      }
      document.title = "contrast " + (least >= 4.5 ? "passes" : least);
      </script>
      """
    let elements = try Browser.elements(page(scratch, adding: probe), in: isDark ? .dark : .init())
    #expect(elements.contains("<title>contrast passes</title>"), "\(elements.prefix(800))")
  }
}
