extension Chinese {
  /// The points: what they are called and how they look.
  static let data: [String: String] = [
    "Spiral data": "螺旋数据",
    "1 class": "1 个类别",
    "{1} classes": "{1} 个类别",
    "1 point": "1 个点",
    "{1} points": "{1} 个点",
    "1 point at the origin": "原点处的 1 个点",
    "{1} points at the origin": "原点处的 {1} 个点",
    "1 spiral arm of {1} about the origin": "绕原点的 1 条旋臂，共 {1}",
    "{1} spiral arms of {2} each about the origin": "绕原点的 {1} 条旋臂，每条 {2}",
    "The class": "该类别",
    "Each class": "每个类别",
    "without noise": "没有噪声",
    "with noise in each angle whose standard deviation is {1} radians":
      "每个角度上都加有标准差为 {1} 弧度的噪声",
    "The class is one point at the origin.": "该类别是原点处的一个点。",
    "Each class is one point at the origin, one on top of the other.":
      "每个类别都是原点处的一个点，彼此重叠。",
    "{1} is a spiral arm that leaves the origin and turns by 4 radians about it, {2}.":
      "{1}是一条从原点出发、绕原点转过 4 弧度的旋臂，{2}。",
    "{1} of {2}, seed {3}": "{1}，每类 {2}，随机种子 {3}",
    "The data: {1}, seed {2}.": "数据：{1}，随机种子为 {2}。",
    "Scatter plot: {1}.": "散点图：{1}。",
    "A scatter plot of {1} of {2} in the plane.": "平面上的散点图：{1}，每类 {2}。",
    "Colour and shape give the class.": "颜色和形状表示类别。",
    "class {1}": "类别 {1}",
    "hollow: misclassified": "空心：误分类",
    "darker: misclassified": "较深：误分类",
    "paler: misclassified": "较浅：误分类",
    "{1}, seed {2}": "{1}，随机种子 {2}",
    "A scatter plot of {1} in the plane.": "平面上的散点图：{1}。",
  ]
}
