// Trains both models of the case study and prints their losses, as the course does.

import SpiralCore

let study = CaseStudy()
let start = study.draw()
var linear = start.linear
var network = start.network

var linearLosses = LossHistory()
try study.descent.train(
  &linear, on: start.dataset, steps: 0..<study.linearStepCount, into: &linearLosses)
for step in stride(from: 0, to: linearLosses.count, by: 50) {
  print("linear softmax, step \(step): loss \(linearLosses[step].total)")
}

var networkLosses = LossHistory()
try study.descent.train(
  &network, on: start.dataset, steps: 0..<study.networkStepCount, into: &networkLosses)
for step in stride(from: 0, to: networkLosses.count, by: 2500) {
  print("two-layer net, step \(step): loss \(networkLosses[step].total)")
}

for (name, evaluation) in [
  ("linear softmax", Evaluation(of: linear, on: start.dataset)),
  ("two-layer net", Evaluation(of: network, on: start.dataset)),
] {
  print("\(name): \(evaluation.correctCount) of \(evaluation.exampleCount) correct")
}
