extension Chinese {
  /// What the net is made of, and how both models answer.
  static let models: [String: String] = [
    "Confusion matrices of both models": "两个模型的混淆矩阵",
    """
    The tint is the share of the row; where cells are too small for their numbers, report.json has \
    them.
    """: "底色深浅表示占该行的比例；单元格太小而未标出的数字见 report.json。",
    """
    How many points of each class (rows) each model takes for each class (columns); right answers lie \
    on the diagonal.
    """: "每个类别（行）的点被各模型预测为各类别（列）的个数；对角线上为分类正确的点。",
    "Confusion matrices: {1} on the diagonal of the linear model, {2} on the net's.":
      "混淆矩阵：由对角线可见，线性模型{1}，神经网络{2}。",
    "predicted class": "预测类别",
    "true class": "真实类别",
    "{1} of 1 point of class {2}": "类别 {2} 的 1 个点中有 {1} 个",
    "{1} of {2} points of class {3}": "类别 {3} 的 {2} 个点中有 {1} 个",
    "{1} gets right {2}.": "{1}：{2}分类正确。",
    "What the hidden layer does to the plane": "隐层对平面的变换",
    "The input plane, and what the hidden layer makes of it, {1}.": "输入平面及其经隐层变换后的像，{1}。",
    "Grid lines bend where a hidden unit switches on or off.": "网格线在隐层单元激活或关闭处弯折。",
    "The points on a grid, and the same points and grid as the hidden layer stretches and bends them.":
      "网格上的点，以及经隐层拉伸和弯折后的同样的点与网格。",
    "Left, the points on a grid of the input plane; right, grid and points as {1} them, {2}.":
      "左图：输入平面网格上的点；右图：{1}后的网格与点，{2}。",
    """
    The net's boundaries are flat in all {1} dimensions of the hidden layer, of which these are two \
    directions.
    """: "在隐层的全部 {1} 个维度中，神经网络的决策边界是平的；图中只取其中两个方向。",
    "1 hidden unit maps": "经 1 个隐层单元映射",
    "the {1} hidden units map": "经 {1} 个隐层单元映射",
    "where all points fall on one place": "所有点都落在同一处",
    "which has one direction": "只有一个方向",
    "seen along the two directions in which the mapped points spread most":
      "沿映射后的点方差最大的两个方向观察",
    "Input": "输入",
    "the plane of the points": "数据点所在的平面",
    "Hidden layer": "隐层",
    "one unit, along the first axis": "一个单元，沿第一个轴",
    "two principal components of {1} units": "{1} 个单元的前两个主成分",
    "first component": "第一主成分",
    "second component": "第二主成分",
    "The linear pieces of the net": "神经网络的线性区域",
    "The net is linear on each of the pieces between the hinge lines of its hidden units ({1}).":
      "隐层单元的激活边界把平面分成若干区域，神经网络在每个区域上都是线性的（{1}）。",
    "The net is linear all over the view: {1}.": "神经网络在整个视野内是线性的：{1}。",
    "Class boundaries bend only where they cross a hinge.": "决策边界只在与激活边界相交处弯折。",
    "The net's regions under the hinge lines of its hidden units: {1}.":
      "神经网络的决策区域与隐层单元的激活边界：{1}。",
    "The net's regions, which no hinge line crosses: {1}.": "神经网络的决策区域，没有激活边界穿过：{1}。",
    "In the view: {1}.": "视野内：{1}。",
    "Drawn are the {1} of {2} hinge lines that bend the scores most.":
      "图中只画出 {2} 条激活边界中使得分弯折最大的 {1} 条。",
    "hinge of a hidden unit": "隐层单元的激活边界",
    "hinge of a hidden unit, the {1} strongest": "隐层单元的激活边界（最强的 {1} 条）",
    "class boundary": "决策边界",
    "{1} of 1 hinge": "1 条激活边界中的 {1} 条",
    "{1} of {2} hinges": "{2} 条激活边界中的 {1} 条",
    "1 linear piece, with {1} in view": "1 个线性区域，视野内有 {1}",
    "pieces cut by {1}": "由 {1}划分出的线性区域",
    "{1} linear pieces, cut by {2}": "{1} 个线性区域，由 {2}划分",
    "The numbers do not fit into the cells and are left out; report.json has them.":
      "单元格太小，未标出数字；数字见 report.json。",
    "The tint gives the share of the class.": "底色深浅表示占该类别的比例。",
    "share of the points of a class": "占该类别点数的比例",
    """
    Along a solid line {1} is constant, along a dashed one {2}; lines bend where a hidden unit switches \
    on or off.
    """: "实线上 {1} 不变，虚线上 {2} 不变；线在隐层单元激活或关闭处弯折。",
    "line of constant {1}": "{1} 相等的线",
    "The tint gives the predicted class.": "底色表示预测类别。",
  ]
}
