// Checks a folder of PNG files against its baseline: check-a-folder BASELINE ACTUAL REPORT.html
import Foundation
import ImageRegression

let paths = CommandLine.arguments
let pair = try ImagePair(baseline: paths[1], actual: paths[2])
let files = try OutcomeFiles(documents: [.html: paths[3]], of: pair)
var check = ImageCheck(pair)
check.drawsDifferences = true
let outcome = try check.run()
for file in files.write(outcome) { print("warning: \(file.error)") }
print(outcome.summary(), terminator: "")
exit(outcome.passes ? 0 : 1)
