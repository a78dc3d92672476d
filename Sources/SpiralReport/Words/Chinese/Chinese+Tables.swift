extension Chinese {
  /// Other points than those of spirals: drawn data sets, and tables of a user's own.
  static let tables: [String: String] = [
    "Blobs data": "团状数据", "Circles data": "同心圆数据", "Moons data": "双月数据",
    "XOR data": "异或数据",
    "a blob of {1}": "1 个点团，共 {1}",
    "{1} blobs of {2} each": "{1} 个点团，每个 {2}",
    "The points of a class lie about a middle that was drawn at random.":
      "每个类别的点分布在一个随机抽取的中心周围。",
    "a circle within a circle, of {1} each": "内外两个圆，每个 {1}",
    "Class 0 is a circle with the radius 1, and class 1 one with the radius {1} about the same middle.":
      "类别 0 是半径为 1 的圆，类别 1 是与之同心、半径为 {1} 的圆。",
    "There is no noise.": "没有噪声。",
    "Each coordinate has normal noise with the standard deviation {1}.":
      "每个坐标上都加有标准差为 {1} 的正态噪声。",
    "two interleaving half circles of {1} each": "两个交错的半圆，每个 {1}",
    """
    Class 0 is the upper half of a circle, and class 1 the lower half of a circle that reaches into it.
    """: "类别 0 是一个圆的上半部分，类别 1 是伸入其中的另一个圆的下半部分。",
    "four blobs at the corners of a square, opposite ones of one class with {1}":
      "位于正方形四角的 4 个点团，对角的两个同属一类，每类 {1}",
    """
    Class 0 has the blobs at the upper right and the lower left, and class 1 those at the upper left \
    and the lower right.
    """: "类别 0 为右上和左下的点团，类别 1 为左上和右下的点团。",
    // Tables
    "{1} of 1 class": "{1}，1 个类别",
    "{1} of {2} classes": "{1}，{2} 个类别",
    "{1} more classes": "另有 {1} 个类别",
    "{1} against {2}": "{1} 与 {2}",
    "The data: {1}: {2}.": "数据：{1}：{2}。",
    "A scatter plot of {1}, {2} against {3}: {4}.": "散点图：{1}，纵轴为 {2}，横轴为 {3}：{4}。",
    "1 of {1} rows was left out ({2}).": "{1} 行中略去了 1 行（{2}）。",
    "{1} of {2} rows were left out (the first is {3}).": "{2} 行中略去了 {1} 行（第一处为 {3}）。",
    "The table has no header.": "表格没有表头。",
    "The column names are in a comment line.": "列名写在注释中。",
    "Of its {1} columns, {2} and {3} are the coordinates and {4} is the label.":
      "共 {1} 列，其中 {2} 和 {3} 为坐标，{4} 为类别标记。",
    "1 line is a comment.": "有 1 行注释。",
    "{1} lines are comments.": "有 {1} 行注释。",
    "Labels written in more than one way count as one class: {1}.":
      "写法不同的同一标记视为同一类别：{1}。",
    "The table was read with blanks between columns.": "读取表格时以空格分列。",
    "The table was read with blanks between columns and a decimal comma.":
      "读取表格时以空格分列，以逗号为小数点。",
    "The table was read with tabs between columns.": "读取表格时以制表符分列。",
    "The table was read with tabs between columns and a decimal comma.":
      "读取表格时以制表符分列，以逗号为小数点。",
    "The table was read with {1} between columns.": "读取表格时以{1}分列。",
    "The table was read with {1} between columns and a decimal comma.":
      "读取表格时以{1}分列，以逗号为小数点。",
    """
    For training, {1} was standardised with mean {2} and standard deviation {3}, and {4} with {5} and \
    {6}; figures and tables keep the units of the data.
    """: """
    训练前对数据作了标准化：{1} 的均值为 {2}、标准差为 {3}，{4} 的均值为 {5}、标准差为 {6}；图和表仍用数据原来的单位。
    """,
    "data set": "数据集", "share held out": "留出比例",
    "The classes are imbalanced: always predicting class {1} gets {2} of {3} points right.":
      "类别不平衡：总是预测类别 {1}，即可正确分类 {3} 个点中的 {2} 个。",
    "No class has enough points to hold any of them out, so all were trained on.":
      "没有一个类别有足够的点可以留出，因此全部的点都用于训练。",
    "standardisation": "标准化",
    // Points that are held out
    "training {1}, held out {2}": "训练集 {1}，留出集 {2}",
    "{1} of {2} training points and {3} of {4} held-out points right":
      "正确分类了 {2} 个训练点中的 {1} 个和 {4} 个留出点中的 {3} 个",
    "Both were trained on these points.": "两个模型都用这些点训练。",
    "Points with a thick outline were held out from training.": "粗轮廓的点未用于训练。",
    "Points that were held out from training are too many to be marked.":
      "留出的点过多，图中未作标记。",
    "thick outline: held out": "粗轮廓：留出的点",
    "{1}, held-out points": "{1}，留出的点",
    "accuracy on held-out points": "留出集准确率",
    "Confusion matrices of both models on held-out points": "两个模型在留出的点上的混淆矩阵",
    """
    How many held-out points of each class (rows) each model takes for each class (columns); right \
    answers lie on the diagonal.
    """: "每个类别的留出点（行）被两个模型预测为各类别（列）的个数；对角线上为分类正确的点。",
    "held out: {1}": "留出集：{1}",
    "held-out points classified correctly, %": "正确分类的留出点，%",
    "Accuracy of both models on held-out points for {1}: one run is one draw from this spread.":
      "{1}下两个模型在留出的点上的准确率：一次运行只是其中的一个结果。",
  ]
}
