extension Sequence<String> {
  /// The word that a misspelt one was meant to be, if there is one that is near enough.
  func nearest(to word: String) -> String? {
    let limit = Swift.max(1, word.count / 3)
    return map { (word: $0, distance: $0.editDistance(to: word)) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }
}

extension String {
  /// How many letters have to be added, left out or exchanged to get another word, where two
  /// neighbours that change places count once (restricted Damerau–Levenshtein distance).
  ///
  /// - Complexity: O(length of both).
  fileprivate func editDistance(to other: String) -> Int {
    let (a, b) = (Array(self), Array(other))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = Swift.min(row[j], last[j + 1]) + 1
        least = Swift.min(least, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = Swift.min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
