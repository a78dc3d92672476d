extension Chinese {
  /// Maps of the plane: regions, boundaries and scores.
  static let maps: [String: String] = [
    "Linear softmax": "线性 softmax 分类器",
    "Two-layer ReLU net, h = {1}": "两层 ReLU 神经网络，h\u{A0}=\u{A0}{1}",
    "Decision regions: {1}": "决策区域：{1}",
    "{1}, {2}.": "{1}：{2}。",
    "Decision map ({1}): {2}.": "平面划分图（{1}）：{2}。",
    "{1} correct ({2}/{3})": "准确率 {1}（{2}/{3}）",
    "{1} of 1 point right": "正确分类 1 个点中的 {1} 个",
    "{1} of {2} points right": "正确分类 {2} 个点中的 {1} 个",
    "All of the plane has the tint of the only class.": "整个平面都是唯一类别的底色。",
    "no point is misclassified": "没有误分类点",
    "hollow points are misclassified": "空心点是误分类点",
    "The tint gives the predicted class; {1}.": "底色表示预测类别；{1}。",
    "The tint gives the predicted class and fades where the model is unsure; {1}.":
      "底色表示预测类别，模型越不确定，底色越浅；{1}。",
    "{1}: {2}.": "{1}：{2}。",
    "Of the area shown, {1}.": "在所示区域中，{1}。",
    "class {1} covers {2}": "类别 {1} 占 {2}",
    "class {1} has no region": "类别 {1} 没有区域",
    "No point is misclassified.": "没有误分类点。",
    "at the origin": "原点处",
    "within {1} of the origin": "与原点距离不超过 {1} 处",
    "The one misclassified point lies {1}.": "唯一的误分类点位于{1}。",
    "The {1} misclassified points lie {2}.": "{1} 个误分类点都位于{2}。",
    "{1} of class {2}": "类别 {2} 有 {1} 个",
    "Misclassified: {1}.": "误分类点：{1}。",
    """
    Some points of different classes coincide, so no model can get more than {1} of {2} right.
    """: "有不同类别的点位于同一处，因此任何模型至多能正确分类 {2} 个点中的 {1} 个。",
    "Linear softmax and two-layer net compared": "线性 softmax 分类器与两层神经网络的比较",
    """
    What both models make of the plane: the linear softmax classifier gets {1}, the net {2}.
    """: "两个模型对平面的划分：线性 softmax 分类器{1}，神经网络{2}。",
    "Regions of both models side by side: the linear one gets {1}, the net {2}.":
      "两个模型的决策区域并排：线性模型{1}，神经网络{2}。",
    "darker points (on dark paper, paler ones) are misclassified":
      "颜色较深的点（深色背景上为较浅的点）是误分类点",
  ]
}
