extension String {
  /// The string without control characters: each is spelled out, as `\u{1B}`.
  ///
  /// A file name may hold any of them. On a terminal they would act, and XML cannot carry them.
  package var printable: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
