import Wording

// `quit`: leaves.
extension Session {
  func quit() -> Reply {
    var reply = Reply()
    reply.endsSession = true
    return reply
  }
}

extension HelpTopic {
  static let quit = HelpTopic(
    name: "quit", aliases: ["exit"], usage: ["quit"],
    summary: Message(en: "Leaves gradus; Ctrl-D does too.", es: "Sale de gradus; también Ctrl-D."))
}
