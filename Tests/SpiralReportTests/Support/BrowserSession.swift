import Foundation
import TestSupport

/// A browser with one page, told over a pipe what to do: in the DevTools protocol, JSON with a NUL after each
/// message. It ends with the tests, since its pipe does.
final class BrowserSession {
  /// What went wrong between the tests and the browser.
  struct Failure: Error {
    let message: String
  }

  /// The browser has exited, by itself or because it did not answer.
  struct Ended: Error {
    let method: String
  }

  /// How long a command may take. On two busy cores half a second is the most that was seen.
  private static let patience = DispatchTimeInterval.seconds(30)

  private let commands = Pipe()
  private let answers = Pipe()
  /// Messages that have come and are not read yet.
  private var received: [Data] = []
  private var commandCount = 0
  /// The events of the page that is shown.
  private var heard: Set<String> = []
  /// The name by which the page is spoken to.
  private var page: String?

  init() throws {
    let browser = Process()
    browser.executableURL = URL(filePath: "/bin/bash")
    browser.arguments = [
      "-c",
      """
      profile=$(mktemp -d); trap 'rm -rf "$profile"' EXIT
      chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
        --host-resolver-rules='MAP * ~NOTFOUND' --remote-debugging-pipe --user-data-dir="$profile" \
        3<&0 4>&1 >/dev/null 2>&1
      """,
    ]
    browser.standardInput = commands
    browser.standardOutput = answers
    try browser.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    page =
      try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
      as? String
    try call("Page.enable")
    try call("Emulation.setFocusEmulationEnabled", ["enabled": true])
  }

  /// Opens a page, and lets 0.9 s of its own time go by, however long that takes.
  func show(_ file: URL, _ fragment: String, _ view: Browser.View) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": view.width, "height": view.height, "deviceScaleFactor": view.pixelsPerUnit,
        "mobile": false,
      ])
    let features = view.preferences.map { ["name": $0.key, "value": $0.value] }
    try call("Emulation.setEmulatedMedia", ["features": features])
    try call("Emulation.setVirtualTimePolicy", ["policy": "pause"])
    // From a page to a part of the same page nothing would be loaded; the number makes it another.
    let address = "\(file.absoluteString)?\(commandCount)#\(fragment)"
    heard = []
    try call("Page.navigate", ["url": address])
    // Frames are loaded in times of their own.
    try call(
      "Emulation.setVirtualTimePolicy",
      ["policy": "pauseIfNetworkFetchesPending", "budget": 900],
      until: ["Page.loadEventFired", "Emulation.virtualTimeBudgetExpired"])
  }

  /// The data that a command gives.
  func data(_ command: String, _ parameters: [String: Any] = [:]) throws -> Data {
    guard let text = try call(command, parameters)["data"] as? String,
      let data = Data(base64Encoded: text)
    else { throw Failure(message: "\(command) gave no data") }
    return data
  }

  /// The text that an expression is on the page.
  func value(of expression: String) throws -> String {
    let result = try call("Runtime.evaluate", ["expression": expression])["result"]
    guard let text = (result as? [String: Any])?["value"] as? String else {
      throw Failure(message: "\(expression) is no text")
    }
    return text
  }

  /// Sends a command, and waits for its result and until some events were heard of.
  ///
  /// Once in thousands of pages the browser's virtual time stalls, and an event never comes. Closing the pipe
  /// makes the browser exit, which ends the wait.
  @discardableResult
  private func call(
    _ method: String, _ parameters: [String: Any] = [:], until events: Set<String> = []
  ) throws -> [String: Any] {
    commandCount += 1
    var result: [String: Any]?
    var command: [String: Any] = ["id": commandCount, "method": method, "params": parameters]
    command["sessionId"] = page
    let message = try JSONSerialization.data(withJSONObject: command)
    let end = DispatchWorkItem { [commands] in try? commands.fileHandleForWriting.close() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
    defer { end.cancel() }
    try commands.fileHandleForWriting.write(contentsOf: message + [0])
    while true {
      if let result, events.isSubset(of: heard) { return result }
      guard let answer = try receive() else { throw Ended(method: method) }
      if let error = answer["error"] { throw Failure(message: "\(method): \(error)") }
      if let event = answer["method"] as? String { heard.insert(event) }
      if answer["id"] as? Int == commandCount { result = answer["result"] as? [String: Any] }
    }
  }

  /// The next message, or nothing once the browser has ended.
  private func receive() throws -> [String: Any]? {
    if received.isEmpty {
      var data = Data()
      repeat {
        let more = answers.fileHandleForReading.availableData
        if more.isEmpty { return nil }
        data += more
      } while data.last != 0
      received = data.split(separator: 0)
    }
    return try JSONSerialization.jsonObject(with: received.removeFirst()) as? [String: Any] ?? [:]
  }
}
