import Wording

/// A lesson of the course, and what is met there: functions, rules and commands by their names.
package struct CourseLesson: Sendable {
  package let number: Int
  package let title: Message
  let names: [Name]

  private init(_ number: Int, en english: String, es spanish: String, _ names: String) {
    self.number = number
    title = Message(en: english, es: spanish)
    self.names = names.split(separator: " ").map { Name(String($0)) }
  }

  package static let all = [
    CourseLesson(
      1, en: "Minimising x² with four learning rates", es: "Minimizar x² con cuatro tasas de aprendizaje",
      "step train compare why gd formulas derivatives plot"),
    CourseLesson(2, en: "The (w − 3)² table", es: "La tabla de (w − 3)²", "table check repeat step functions"),
    CourseLesson(
      3, en: "Two variables: 3x² + 2xy + y²", es: "Dos variables: 3x² + 2xy + y²", "grad functions contour gd"),
    CourseLesson(4, en: "One neuron, with and without bias", es: "Una neurona, con y sin sesgo", "gd mse functions"),
    CourseLesson(5, en: "Adam by hand", es: "Adam a mano", "adam adam_eps_inside rules sqrt check"),
    CourseLesson(
      6, en: "The best rate and Newton's step", es: "La tasa óptima y el paso de Newton",
      "analyze hessian newton eig eigenvectors inv det trace cofactors solve diag eye"),
    CourseLesson(
      7, en: "Linear regression", es: "Regresión lineal", "sum mean mse dot range linspace load transpose var"),
    CourseLesson(
      8, en: "Line search", es: "Búsqueda en línea", "linesearch search bracket bracketing golden backtracking exact"),
    CourseLesson(
      9, en: "Convexity, valleys and the Gabor model", es: "Convexidad, valles y el modelo Gabor",
      "analyze hessian eig det trace sin cos exp contour tan asin acos atan"),
    CourseLesson(
      10, en: "Batches, minibatches, epochs", es: "Lotes, minilotes y épocas",
      "train load shuffle randint rand randn sum mean"),
    CourseLesson(
      11, en: "Momentum and Nesterov", es: "Momentum y Nesterov",
      "momentum momentum_torch momentum_ema nesterov nesterov_torch nesterov_ema nesterov_ema_exact cumsum"),
    CourseLesson(
      12, en: "Adaptive rates and decay", es: "Tasas adaptativas y decaimiento",
      "normalised normalised_eps_added sign_descent adagrad adagrad_eps_outside rmsprop rmsprop_eps_outside adadelta "
        + "adam adamax nadam adamw schedules decay decay_from_1 decay_exponential decay_step decay_cosine warmup sign "
        + "sqrt floor cos"),
    CourseLesson(
      13, en: "Does it converge? The 1/k bound", es: "¿Converge? La cota 1/k",
      "train norm analyze sum log compare log10 log2"),
    CourseLesson(
      14, en: "Activations and subgradients", es: "Activaciones y subgradientes",
      "sigmoid tanh relu leaky_relu elu selu gelu softplus softmax abs max min sinh cosh erf exp"),
    CourseLesson(
      15, en: "The chain rule and graphs", es: "La regla de la cadena y los grafos",
      "backprop forward graph jacobian jvp vjp derivatives exp sqrt"),
    CourseLesson(
      16, en: "Backpropagation in an MLP", es: "Retropropagación en un MLP",
      "vjp jvp jacobian backprop bce bce_logits cross_entropy softmax log_softmax one_hot argmax argmin mse transpose "
        + "reshape concat stack zeros ones full conv2d maxpool avgpool dot load"),
    CourseLesson(
      17, en: "Vanishing and exploding gradients", es: "Gradientes que se desvanecen o explotan",
      "gd_clip_norm gd_clip_value norm glorot lecun he randn rand var eig backprop"),
  ]

  /// What serves in every lesson.
  static let throughout: Set<Name> = [
    "help", "commands", "show", "run", "undo", "reset", "set", "quit", "why", "lesson", "lessons", "hint", "skip",
    "back", "next",
    "exercise",
    "cells", "rerun", "save", "open", "export", "constants", "notebooks", "ask", "test",
  ]

  /// Where a thing stands in the course, as the help says it; nil for one that has no place.
  package static func place(of name: String) -> Message? {
    let name = Name(name)
    if throughout.contains(name) {
      return Message(en: "in the course: every lesson", es: "en el curso: todas las lecciones")
    }
    let lessons = all.filter { $0.names.contains(name) }
    guard !lessons.isEmpty else { return nil }
    func list(_ language: SpokenLanguage) -> String {
      lessons.map { "\($0.number) (\($0.title[language]))" }.joined(separator: ", ")
    }
    return lessons.count == 1
      ? Message(en: "in the course: lesson \(list(.english))", es: "en el curso: lección \(list(.spanish))")
      : Message(en: "in the course: lessons \(list(.english))", es: "en el curso: lecciones \(list(.spanish))")
  }
}
