extension DecodingError {
  /// Where in the document the trouble is: `network.hiddenWeights[1][7]`; nothing for all of it.
  var place: String? {
    let path = context.codingPath.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    guard case .keyNotFound(let key, _) = self else { return path.isEmpty ? nil : path }
    return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
  }

  /// What the trouble is, in a few words.
  var reason: String {
    switch self {
    case .keyNotFound: "it is missing"
    case .typeMismatch, .valueNotFound: "it is not of the right type"
    case .dataCorrupted: "it is not JSON"
    @unknown default: "it cannot be read"
    }
  }

  private var context: Context {
    switch self {
    case .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "")
    }
  }
}
