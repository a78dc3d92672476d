extension Chinese {
  /// Warnings, and why figures are left out.
  static let cautions: [String: String] = [
    "preset": "预设",
    "seed": "随机种子",
    "points per class": "每类点数",
    "number of classes": "类别数",
    "noise": "噪声",
    "hidden units": "隐层单元数",
    "steps of the linear model": "线性模型的训练步数",
    "steps of the net": "神经网络的训练步数",
    "step size": "步长（学习率）",
    "regularisation": "正则化强度",
    """
    The weights do not say what data they were trained on, so the points are drawn with the usual \
    values of: {1}.
    """: "权重文件没有说明训练所用的数据，因此以下各项按默认值绘制数据点：{1}。",
    "The weights do not say how they were trained. Unknown: {1}.":
      "权重文件没有说明训练方式。未知项：{1}。",
    """
    The weights do not say how they were trained. Unknown, and taken as usual for the figure 'seeds': \
    {1}.
    """: "权重文件没有说明训练方式。以下未知项在图“seeds”中取默认值：{1}。",
    "{1} beside the weights is not known to be of their run and is not used.":
      "无法确定权重旁的 {1} 属于同一次训练，因此未使用。",
    "{1} beside the weights are not known to be of their run and are not used.":
      "无法确定权重旁的 {1} 属于同一次训练，因此均未使用。",
    "The data have one class, so every model is right and no boundary is drawn.":
      "数据只有一个类别，任何模型都分类正确，因此没有决策边界。",
    """
    0 of {1} hidden units are active on the data, so the net gives every point the same scores
    """: "{1} 个隐层单元在数据上全部未激活，神经网络对每个点给出的得分都相同",
    "{1}.": "{1}。",
    "{1}; try a smaller step size or less regularisation.": "{1}；请尝试减小步长（学习率）或正则化强度。",
    "linear model": "线性模型",
    "The {1}'s final loss {2} is above its starting loss {3}; try a smaller step size.":
      "{1}的最终损失 {2} 高于初始损失 {3}；请尝试减小步长（学习率）。",
    "Training diverged for seed {1}, which the figure 'seeds' leaves out.":
      "随机种子 {1} 的训练发散，图“seeds”中不包含它们。",
    "Weights hold one moment of training, so the figure 'evolution' cannot be drawn.":
      "权重文件只含训练过程中的一个时刻，因此无法绘制图“evolution”。",
    "No loss table of their run lies beside the weights, so the figure 'loss' is left out.":
      "权重旁没有同一次训练的损失表，因此省略图“loss”。",
    "The regions of the {1} were sampled on a grid: the exact computation failed ({2}).":
      "{1}的决策区域由网格采样得到：精确计算失败（{2}）。",
    "The {1} has no region in view for class {2}.": "在视野内，{1}没有以下类别的区域：{2}。",
    "{1} vertices, {2} edges and {3} cells are not a planar subdivision":
      "{1} 个顶点、{2} 条边和 {3} 个面不构成平面剖分",
    "a cell has the area {1}": "有一个面的面积为 {1}",
    "the cells cover {1} instead of 4": "各面的总面积为 {1}，而不是 4",
    "at a boundary vertex ({1}, {2}) the scores differ by {3}": "在边界顶点 ({1}, {2}) 处得分相差 {3}",
    "another class leads by {1} inside a region at ({2}, {3})":
      "在区域内的点 ({2}, {3}) 处，另一类别的得分高出 {1}",
    "the point ({1}, {2}) lies in {3} regions": "点 ({1}, {2}) 属于 {3} 个区域",
    "The ranges of x and y differ too much for axes of one scale; each has its own.":
      "x 与 y 的范围相差过大，两个坐标轴各用各的比例。",
    "{1} classes share the {2} colours of the palette {3}; their shapes differ.":
      "{1} 个类别共用配色方案 {3} 的 {2} 种颜色，以形状相区别。",
    "No font has {1}; boxes are drawn instead.": "没有字体包含 {1}，以方框代替。",
    """
    So many points would make large SVG and PDF files; points in {1} are embedded as a bitmap.
    """: "点数过多会使 SVG 和 PDF 文件过大，因此 {1} 中的点以位图嵌入。",
    """
    '{1}' has {2} letters, which are read from right to left; figures draw them from left to right.
    """: "“{1}”含有{2}字母，应从右向左阅读，而图中从左向右绘制。",
    """
    '{1}' has {2} letters, which are read from right to left and joined; figures draw them from left \
    to right and apart.
    """: "“{1}”含有{2}字母，应从右向左阅读且相互连写，而图中从左向右逐个绘制。",
    """
    '{1}' has {2} letters, whose shapes and places depend on their neighbours; figures draw each alone.
    """: "“{1}”含有{2}字母，其形状和位置取决于相邻字母，而图中逐个绘制。",
    "Hebrew": "希伯来文", "Arabic": "阿拉伯文", "Syriac": "叙利亚文", "Thaana": "塔纳文",
    "N'Ko": "西非书面文", "Adlam": "阿德拉姆文", "right-to-left": "从右向左书写的",
    "Devanagari": "天城文", "Bengali": "孟加拉文", "Gurmukhi": "古木基文", "Gujarati": "古吉拉特文",
    "Odia": "奥里亚文", "Tamil": "泰米尔文", "Telugu": "泰卢固文", "Kannada": "卡纳达文",
    "Malayalam": "马拉雅拉姆文", "Sinhala": "僧伽罗文", "Thai": "泰文", "Lao": "老挝文",
    "Tibetan": "藏文", "Burmese": "缅甸文", "Khmer": "高棉文", "Mongolian": "蒙古文",
    "Hangul": "谚文",
    "{1} and {2}": "{1} 和 {2}",
    """
    Regions of one colour touch, and only the line between them tells them apart: those of the classes \
    {1}.
    """: "有颜色相同的区域相邻，只能靠其间的线来区分，它们属于以下类别：{1}。",
  ]
}
