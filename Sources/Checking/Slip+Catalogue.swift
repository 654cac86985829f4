extension Slip {
  /// The catalogue: what people do, as data. `Change` makes each of them on a step's graph.
  package static let catalogue: [Slip] = [
    // The update.
    Slip(
      "sign of the update", rarity: 1, example: "5 + 0.1·10 = 6 for 5 − 0.1·10 = 4",
      en: "the step was added instead of subtracted", es: "el paso se sumó en lugar de restarse"),
    Slip(
      "no learning rate", rarity: 1, example: "5 − 10 = −5 for 5 − 0.1·10 = 4",
      en: "this is what %1 = 1 gives: the learning rate was left out, or was taken as 1",
      es: "es lo que da %1 = 1: faltó la tasa de aprendizaje, o se tomó igual a 1"),
    Slip(
      "another hyper-parameter", rarity: 6, example: "5 − 0.01·10 = 4.9 for 5 − 0.1·10 = 4",
      en: "this is what %1 = %2 gives", es: "es lo que da %1 = %2"),
    Slip(
      "old value left out", rarity: 8, example: "−0.1·10 = −1 for 5 − 0.1·10 = 4",
      en: "only the step stands here; the old value %1 is missing",
      es: "aquí está solo el paso; falta el valor anterior %1"),
    Slip(
      "parameter left out", rarity: 4, example: "b stays 0",
      en: "%1 was left as it was", es: "%1 se dejó como estaba"),
    Slip(
      "one after another", rarity: 2, example: "b = 0.12, from the new w, for b = 0.2",
      en: "%2 was worked out with the new %1; all parameters move together, from the values before the step",
      es: "%2 se calculó con el nuevo %1; todos los parámetros se mueven juntos, desde los valores previos al paso"),

    // Objective and gradient.
    Slip(
      "value for derivative", rarity: 3, example: "f(5) = 25 for f'(5) = 10",
      en: "%1 was used where the derivative %2 belongs", es: "se usó %1 donde va la derivada %2"),
    Slip(
      "factor lost", rarity: 2, example: "w − 3 for 2(w − 3)", en: "the factor %1 was lost",
      es: "se perdió el factor %1"),
    Slip(
      "factor too many", rarity: 3, example: "−8 for −4", en: "there is a factor 2 too many",
      es: "sobra un factor 2"),
    Slip(
      "half", .convention, rarity: 4, example: "−12 for −24, by the convention with ½",
      en: "this is half of it, as where the loss is written with ½",
      es: "es la mitad, como cuando la pérdida se escribe con ½"),
    Slip(
      "divisor lost", rarity: 2, example: "(w·x − y)² for (w·x − y)²/2", en: "the division by %1 was left out",
      es: "faltó dividir entre %1"),
    Slip(
      "term dropped", rarity: 3, example: "6x for 6x + 2y", en: "the term %1 was left out",
      es: "faltó el término %1"),
    Slip(
      "power lost", rarity: 2, example: "(2 − 4)/2 = −1 for (2 − 4)²/2 = 2",
      en: "the power in %1 was lost, and %2 was left",
      es: "en %1 se perdió el exponente y quedó %2"),
    Slip(
      "doubled for squared", rarity: 4, example: "2·3 = 6 for 3² = 9", en: "%1 was doubled instead of squared",
      es: "%1 se multiplicó por 2 en lugar de elevarse al cuadrado"),
    Slip(
      "power not lowered", rarity: 5, example: "3x³ for 3x²", en: "the power of %1 is not lowered in the derivative",
      es: "en la derivada no se bajó el exponente de %1"),
    Slip(
      "sign inside", rarity: 4, example: "w + 3 for w − 3", en: "a sign is changed: %1 for %2",
      es: "cambió un signo: %1 en lugar de %2"),
    Slip(
      "minus lost", rarity: 4, example: "sin x for −sin x", en: "the minus before %1 was lost",
      es: "se perdió el menos de %1"),
    Slip(
      "other way round", rarity: 4, example: "y − ŷ for ŷ − y", en: "the difference is the other way round: %1",
      es: "la diferencia está al revés: %1"),
    Slip(
      "function left out", rarity: 5, example: "z for σ(z)",
      en: "the function was not applied: %2 stands where %3 belongs",
      es: "no se aplicó la función: está %2 donde va %3"),
    Slip(
      "sine for cosine", rarity: 5, example: "sin x for cos x", en: "%1 was used where %2 belongs",
      es: "se usó %1 donde va %2"),
    Slip(
      "at the new point", rarity: 4, example: "f(4) for f(5)", en: "%1 was worked out at the new point already",
      es: "%1 se calculó ya en el punto nuevo"),
    Slip(
      "old point", rarity: 3, example: "f'(5) in the row of 4",
      en: "%1 is that of the row before; it was not worked out again at the new point",
      es: "%1 es el de la fila anterior; no se volvió a calcular en el punto nuevo"),
    Slip(
      "wrong operand", rarity: 5, example: "x for y", en: "%2 was used where %1 belongs", es: "se usó %2 donde va %1"),
    Slip(
      "sum for mean", .convention, rarity: 3, example: "−24 for −6", en: "this is the sum, not the mean",
      es: "es la suma, no la media"),
    Slip(
      "mean for sum", .convention, rarity: 3, example: "−6 for −24", en: "this is the mean, not the sum",
      es: "es la media, no la suma"),

    // The chain rule, node by node.
    Slip(
      "path left out", rarity: 1, example: "19.6177 for 19.6177 + 1.07144",
      en: "the path %1 was left out; what comes along all paths is added",
      es: "faltó el camino %1; lo que llega por todos los caminos se suma"),
    Slip(
      "one path", rarity: 2, example: "2 for 2 + 3 + 4",
      en: "this is the path %1 alone; what comes along all paths is added",
      es: "es solo el camino %1; lo que llega por todos los caminos se suma"),
    Slip(
      "chain left out", rarity: 2, example: "0.19708 for 5.43656·0.19708",
      en: "this is the derivative %2 along one arrow; it still has to be multiplied by %1",
      es: "es la derivada %2 a lo largo de una flecha; falta multiplicar por %1"),
    Slip(
      "local derivative left out", rarity: 2, example: "5.43656 for 5.43656·0.19708",
      en: "the derivative along the arrow, %1, was left out", es: "faltó la derivada a lo largo de la flecha, %1"),

    // The rule's memory.
    Slip(
      "without 1 − β", rarity: 2, example: "m = 0.9·0 + 10 for m = 0.9·0 + 0.1·10",
      en: "the factor %1 before %2 was left out", es: "faltó el factor %1 delante de %2"),
    Slip(
      "weights exchanged", rarity: 3, example: "0.1·m + 0.9·g for 0.9·m + 0.1·g",
      en: "the weights %1 and %2 are exchanged",
      es: "los pesos %1 y %2 están intercambiados"),
    Slip(
      "β₁ and β₂ exchanged", rarity: 3, example: "0.999·m + 0.001·g for 0.9·m + 0.1·g",
      en: "%2 was used where %1 belongs",
      es: "se usó %2 donde va %1"),
    Slip(
      "no accumulation", rarity: 2, example: "S = g² for S = S + g²", en: "what %1 held before was left out",
      es: "faltó lo que %1 traía de antes"),
    Slip(
      "previous memory", rarity: 3, example: "x − lr·m with the m of the row before",
      en: "the %1 of the row before was used, not the new one", es: "se usó el %1 de la fila anterior, no el nuevo"),
    Slip(
      "root left out", rarity: 2, example: "g/(S + ε) for g/√(S + ε)", en: "the square root of %1 was left out",
      es: "faltó la raíz cuadrada de %1"),
    Slip(
      "started elsewhere", .convention, rarity: 6, example: "S from 1 for S from 0",
      en: "%1 was started at %2, not at %3",
      es: "%1 empezó en %2, no en %3"),
    Slip(
      "started at the gradient", .convention, rarity: 5, example: "m₁ = g₁ for m₁ = 0.1·g₁",
      en: "%1 was started at %2, the first value, instead of at 0",
      es: "%1 empezó en %2, el primer valor, en lugar de en 0"),

    // Bias correction and time.
    Slip(
      "no bias correction", rarity: 1, example: "m̂ = 1 for m̂ = 1/(1 − 0.9) = 10",
      en: "%1 was used without its bias correction",
      es: "se usó %1 sin corregir el sesgo"),
    Slip(
      "t fixed", rarity: 2, example: "1 − β for 1 − β³", en: "the exponent t was left out: %1 for %2",
      es: "faltó el exponente t: %1 en lugar de %2"),
    Slip(
      "t one too high", rarity: 3, example: "1 − β² in the first step",
      en: "t is one too high here: the first step has t = 1",
      es: "aquí t es uno de más: el primer paso tiene t = 1"),
    Slip(
      "t one too low", rarity: 3, example: "1 − β in the second step",
      en: "t is one too low here: the first step has t = 1",
      es: "aquí t es uno de menos: el primer paso tiene t = 1"),
    Slip(
      "t squared", rarity: 5, example: "1 − β² in every step",
      en: "the exponent was taken as 2 in every step, not as t",
      es: "el exponente se tomó igual a 2 en todos los pasos, no igual a t"),
    Slip(
      "corrected carried forward", rarity: 3, example: "m = 0.9·m̂ + 0.1·g for m = 0.9·m + 0.1·g",
      en: "the corrected %2 of the row before was carried on; the next row goes on from %1",
      es: "se siguió con %2, el corregido de la fila anterior; la fila siguiente parte de %1"),
    Slip(
      "ε moved", .convention, rarity: 3, example: "√(v̂ + ε) for √v̂ + ε", en: "it is right for the form with ε %1",
      es: "es correcto para la forma con ε %1"),

    // The number itself.
    Slip(
      "rounded on the way", .rounding, rarity: 5, example: "8.2² for 8.178²", en: "%1 was rounded to %2 on the way",
      es: "%1 se redondeó a %2 por el camino"),
    Slip(
      "cut on the way", .rounding, rarity: 7, example: "8.1² for 8.178²", en: "%1 was cut off to %2 on the way",
      es: "%1 se cortó a %2 por el camino"),
    Slip(
      "sign of the number", rarity: 2, example: "4 for −4", en: "the number has the opposite sign",
      es: "el número tiene el signo contrario"),
    Slip(
      "decimal point", rarity: 3, example: "0.49 for 4.9", en: "the decimal point slipped: %1 for %2",
      es: "se corrió la coma decimal: %1 por %2"),
    Slip(
      "digits transposed", rarity: 4, example: "1.644 for 1.464", en: "two digits changed places: %1 for %2",
      es: "dos cifras cambiaron de lugar: %1 por %2"),
    Slip(
      "another row", rarity: 6, example: "the f of the row before", en: "this is %1 of row %2",
      es: "es %1 de la fila %2"),
    Slip(
      "another column", rarity: 6, example: "m̂ in the column of m", en: "this is %1 of the same row",
      es: "es %1 de la misma fila"),
    Slip(
      "another rule", .convention, rarity: 2, example: "momentum_ema for momentum",
      en: "it is right for another form of the method, %1 (help %1 shows it)",
      es: "es correcto para otra forma del método, %1 (ayuda %1 la muestra)"),
  ]
}
