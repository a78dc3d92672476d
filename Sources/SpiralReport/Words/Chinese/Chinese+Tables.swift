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
    "the rest of {1} more classes": "其余的属于另外 {1} 个类别",
    "{1} against {2}": "{1} 与 {2}",
    "The data: {1}: {2}.": "数据：{1}：{2}。",
    "A scatter plot of {1}, {2} against {3}: {4}.": "散点图：{1}，纵轴为 {2}，横轴为 {3}：{4}。",
    "1 of {1} rows was left out ({2}).": "{1} 行中略去了 1 行（{2}）。",
    "{1} of {2} rows were left out (the first is {3}).": "{2} 行中略去了 {1} 行（第一处为 {3}）。",
    "1 bad row of the table was left out.": "略去了表中 1 个无法使用的行。",
    "{1} bad rows of the table were left out.": "略去了表中 {1} 个无法使用的行。",
    "The table has no header.": "表格没有表头。",
    "The column names are in a comment line.": "列名写在注释中。",
    "Of its {1} columns, {2} and {3} are the coordinates and {4} is the label.":
      "共 {1} 列，其中 {2} 和 {3} 为坐标，{4} 为类别标记。",
    "1 line is a comment.": "有 1 行注释。",
    "{1} lines are comments.": "有 {1} 行注释。",
    "Labels written in more than one way count as one class: {1}.":
      "写法不同的同一标记视为同一类别：{1}。",
    "Labels that are the same number in other spellings are one class: {1}.":
      "数值相同而写法不同的标记视为同一类别：{1}。",
    "The table was read with blanks between columns.": "读取表格时以空格分列。",
    "The table was read with blanks between columns and a decimal comma.":
      "读取表格时以空格分列，以逗号为小数点。",
    "The table was read with tabs between columns.": "读取表格时以制表符分列。",
    "The table was read with tabs between columns and a decimal comma.":
      "读取表格时以制表符分列，以逗号为小数点。",
    "The table was read with {1} between columns.": "读取表格时以{1}分列。",
    "The table was read with {1} between columns and a decimal comma.":
      "读取表格时以{1}分列，以逗号为小数点。",
    "The table was read with {1} between columns; {2}.": "读取表格时以{1}分列；{2}。",
    "The table was read with {1} between columns and decimal commas; {2}.":
      "读取表格时以{1}分列，以逗号为小数点；{2}。",
    "tabs": "制表符", "semicolons": "分号", "pipes": "竖线", "commas": "逗号", "blanks": "空格",
    "no row names the columns": "没有列名",
    "the first row names the columns": "第一行为列名",
    "a comment names the columns": "注释中有列名",
    "Column {1} is x, column {2} is y and column {3} has the classes.":
      "第 {1} 列为 x，第 {2} 列为 y，第 {3} 列为类别。",
    """
    For training, {1} was standardised with mean {2} and standard deviation {3}, and {4} with {5} and \
    {6}; figures and tables keep the units of the data.
    """: """
    训练前对数据作了标准化：{1} 的均值为 {2}、标准差为 {3}，{4} 的均值为 {5}、标准差为 {6}；图和表仍用数据原来的单位。
    """,
    "data set": "数据集", "share held out": "留出比例",
    "The classes are out of balance: always answering class {1} gets {2} of {3} points right.":
      "类别不平衡：总是预测类别 {1}，即可正确分类 {3} 个点中的 {2} 个。",
    "No class has enough points to hold any of them out, so all were trained on.":
      "没有一个类别有足够的点可以留出，因此全部的点都用于训练。",
    "standardisation": "标准化",
  ]
}
