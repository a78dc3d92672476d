extension Chinese {
  /// What documents say besides figures: headings, tables and the sentences between them.
  static let documents: [String: String] = [
    "{1}: two models compared": "{1}：两个模型的比较",
    "The two-layer net gets {1}, {2} more than the linear softmax classifier.":
      "两层神经网络{1}，比线性 softmax 分类器多 {2} 个。",
    "The linear softmax classifier gets {1}, {2} more than the two-layer net.":
      "线性 softmax 分类器{1}，比两层神经网络多 {2} 个。",
    "Both models get {1}.": "两个模型都{1}。",
    "Warnings": "警告", "Contents": "目录", "Figures": "图", "Results": "结果",
    "Command": "命令", "Copy": "复制", "Copied": "已复制", "Data": "数据",
    "What the figure shows": "图的内容",
    "This command makes the same report again.": "用此命令可重新生成同样的报告。",
    "Made by spiral-report {1}.": "由 spiral-report {1} 生成。",
    // Results
    "Accuracy and loss of both models": "两个模型的准确率与损失",
    """
    The loss is the mean cross-entropy of the data and an L2 penalty on the weights, after the last \
    step.
    """: "损失为最后一步之后数据的平均交叉熵损失与权重的 L2 正则化项之和。",
    "measure": "指标", "training accuracy": "训练准确率", "loss": "损失",
    "data part of the loss": "数据损失", "penalty on the weights": "正则化损失",
    "training steps": "训练步数", "unknown": "未知",
    "{1} ({2}/{3})": "{1}（{2}/{3}）",
    // Confusion
    "Confusion": "混淆矩阵",
    "Rows give the true class, columns the class that the model chose.":
      "各行为真实类别，各列为模型预测的类别。",
    "For each class, how many of its points are right, and what the others are most often taken for.":
      "每个类别中分类正确的点数，以及其余的点最常被预测成的类别。",
    "class": "类别", "points": "点数", "right": "正确", "most often taken for": "最常被误分为",
    "class {1} ({2})": "类别 {1}（{2}）", "no other": "无",
    // The numbers of the course
    "Compared with the course's numbers": "与课程给出的数值对照",
    "The course prints training accuracies of {1} and {2}; ours are {3} and {4}.":
      "课程给出的训练准确率为 {1} 和 {2}，本报告为 {3} 和 {4}。",
    "{1}: all {2} printed losses agree to six decimals.":
      "{1}：课程给出的 {2} 个损失值与本报告在六位小数内全部一致。",
    """
    {1}: {2} of {3} printed losses agree to six decimals, and the largest difference is {4}.
    """: "{1}：课程给出的 {3} 个损失值中有 {2} 个与本报告在六位小数内一致，最大差值为 {4}。",
    "Loss during training: {1}": "训练过程中的损失：{1}",
    "step": "步数", "our loss": "本报告", "printed loss": "课程", "difference": "差值",
    // Settings
    "Settings": "设置", "Settings of the run": "本次运行的设置",
    "setting": "设置项", "value": "取值", "default": "默认值",
    "Settings that differ from their defaults are in bold.": "粗体为不同于默认值的设置。",
    "All settings have their default values.": "所有设置均为默认值。",
    // Backpropagation
    "Backpropagation": "反向传播",
    "Parameters and their norms": "参数及其范数",
    "model": "模型", "parameter": "参数", "shape": "形状",
    "initial norm": "训练前的范数", "final norm": "训练后的范数",
    "Gradients against central differences": "梯度与中心差分的对照",
    "moment": "时刻", "start": "训练前", "end": "训练后", "parameters": "参数个数",
    "kinks skipped": "跳过的折点", "largest relative error": "最大相对误差",
    "{1} of {2}": "{1}/{2}", "none left": "没有剩余的点",
    """
    The gradients of backpropagation are checked against central differences of the loss, \
    (L(w + h) − L(w − h)) / 2h with h = {1}; derivatives below {2} are compared with {3}.
    """: """
    用损失的中心差分 (L(w + h) − L(w − h)) / 2h（h = {1}）检验反向传播得到的梯度；小于 {2} 的导数与 {3} 作比较。
    """,
    """
    Where a difference may cross the kink of a hidden unit, the point is left out and \
    counted.
    """: "如果差分可能跨过隐层单元的折点，就在两边都略去该点，并统计个数。",
    "The check takes parameters and points that are spread evenly over all of them.":
      "检验所用的参数和数据点均匀地取自全体。",
    "Weights from a file do not tell how training began, so only the end is checked.":
      "文件中的权重没有训练开始时的信息，因此只检验训练后的梯度。",
    "The strength of the penalty is unknown, so the loss is checked without it.":
      "正则化强度未知，因此检验时的损失不含正则化项。",
    "{1} of {2} hidden units are active for at least one point; {3} are dead.":
      "{2} 个隐层单元中有 {1} 个至少在一个数据点上激活，{3} 个为死亡单元。",
    """
    {1} of {2} hidden units are active for at least one point after training, and {3} are \
    dead; before the first step {4} were active.
    """: "训练后，{2} 个隐层单元中有 {1} 个至少在一个数据点上激活，{3} 个为死亡单元；训练前有 {4} 个激活。",
    // Files
    "all numbers of this report": "本报告的全部数值",
    "the exact regions of the linear model": "线性模型的精确决策区域",
    "the exact regions of the net": "神经网络的精确决策区域",
    "the points with their classes": "数据点及其类别",
    "the loss of the linear model before every step": "线性模型每一步更新前的损失",
    "the loss of the net before every step": "神经网络每一步更新前的损失",
    "how many points both models get right for each seed": "每个随机种子下两个模型分类正确的点数",
    "the parameters of both models": "两个模型的参数",
  ]
}
