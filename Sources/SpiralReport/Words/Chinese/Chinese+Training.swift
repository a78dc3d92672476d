extension Chinese {
  /// Training: losses, moments and seeds.
  static let training: [String: String] = [
    "Loss": "损失",
    "Loss of {1} at every step": "{1}每一步的损失",
    "Loss of both models at every step": "两个模型每一步的损失",
    "Loss before each step, total (thick) and data part (thin).":
      "每一步更新前的损失：粗线为总损失，细线为数据损失。",
    "Loss curve over a log axis of steps: {1}.": "损失曲线，步数为对数坐标：{1}。",
    "Loss curves over a log axis of steps: {1}.": "损失曲线，步数为对数坐标：{1}。",
    "After training, the data part of {1}'s loss is {2}.": "训练结束时，{1}的数据损失为 {2}。",
    "After training, {1}'s loss is {2}, of which {3} is the penalty on large weights.":
      "训练结束时，{1}的总损失为 {2}，其中正则化损失为 {3}。",
    "{1} ends at {2}": "{1}终值为 {2}",
    "the linear model": "线性模型",
    "the net": "神经网络",
    "total (thick) and its data part (thin)": "粗线为总损失，细线为其中的数据损失",
    "step + 1": "步数 + 1",
    "mean cross-entropy + penalty": "平均交叉熵损失 + 正则化损失",
    "guessing: ln {1}": "随机猜测：ln\u{A0}{1}",
    "linear softmax": "线性 softmax",
    "two-layer net": "两层网络",
    "Two-layer net": "两层神经网络",
    "{1} {2}": "{1} {2}",
    "data part {1}": "数据损失 {1}",
    "{1}: {2} at step {3}": "{1}：第 {3} 步达 {2}",
    "1 step": "1 步",
    "{1} steps": "{1} 步",
    """
    {1}: from {2} to {3} over {4}, of which {5} is data loss and {6} the penalty on large weights.
    """: "{1}：经过 {4}，总损失从 {2} 变为 {3}，其中数据损失 {5}，正则化损失 {6}。",
    "The net's regions during training": "训练过程中神经网络的决策区域",
    "The net's regions at {1} moments of its training, {2}.":
      "神经网络在训练过程中 {1} 个时刻的决策区域，{2}。",
    "{1} maps of the net's regions during training, {2}.":
      "训练过程中神经网络决策区域的 {1} 幅图，{2}。",
    "from {1} to {2}": "从{1}到{2}",
    "step {1}": "第 {1} 步",
    "The net at {1}: {2}.": "{1}的神经网络：{2}。",
    "1 seed": "1 个随机种子",
    "{1} seeds": "{1} 个随机种子",
    "Accuracy of both models over {1}": "两个模型在 {1}下的准确率",
    "Accuracy of both models for {1}, a dot a seed: one run is one draw from this spread.":
      "两个模型在 {1}下的准确率，每个点对应一个种子：一次运行只是这一分布的一次抽样。",
    "Strips of dots: the accuracy of both models for {1}.": "点列图：两个模型在 {1}下的准确率。",
    """
    Training diverged for {1} seeds of the linear model and {2} of the net, which have no dot.
    """: "线性模型有 {1} 个种子、神经网络有 {2} 个种子的训练发散，图中没有对应的点。",
    "net": "神经网络",
    "linear": "线性模型",
    "Accuracy over {1}": "{1}下的准确率",
    "seed {1}, the bar is the median": "种子 {1}，竖线为中位数",
    "seeds {1} to {2}, a dot a seed, the bar is the median":
      "种子 {1} 至 {2}，每个点对应一个种子，竖线为中位数",
    "points classified correctly, %": "准确率（%）",
    "{1}: no seed trained to the end.": "{1}：没有一个种子完成训练。",
    "{1}: {2} correct.": "{1}：准确率 {2}。",
    "{1}: median {2}, from {3} to {4} correct.": "{1}：准确率的中位数为 {2}，范围从 {3} 到 {4}。",
    "The dotted line is the loss of random guessing, ln {1}.":
      "点线为随机猜测的损失 ln\u{A0}{1}。",
    "random guessing": "随机猜测",
    "ln {1} = {2}": "ln\u{A0}{1} = {2}",
    "seed {1}": "种子 {1}",
    "seeds {1} to {2}": "种子 {1} 至 {2}",
    "Each box is one seed, and the line is the median.": "每个方格对应一个种子，竖线为中位数。",
    "The line is the median.": "竖线为中位数。",
    "Accuracy of both models for {1}: one run is one draw from this spread.":
      "两个模型在{1} 下的准确率：一次运行只是这一分布的一次抽样。",
    "Both axes are equally long, at different places.": "两个横轴的长度相同，位置不同。",
    "Histograms of the accuracy of both models for {1}.": "直方图：两个模型在{1} 下的准确率。",
    """
    Training diverged for {1} seeds of the linear model and {2} of the net, which are not shown.
    """: "线性模型有 {1} 个种子、神经网络有 {2} 个种子的训练发散，图中未画出。",
    "{1}: none trained to the end": "{1}：均未完成训练",
    "{1}: {2}": "{1}：{2}",
    "{1}: {2} to {3}": "{1}：{2} 至 {3}",
    "number of seeds": "种子数",
    "median {1}": "中位数 {1}",
    "The moments are spaced by how much the regions change.": "各时刻按决策区域的变化程度选取。",
  ]
}
