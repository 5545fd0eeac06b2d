extension FindingID {
    /// What the finding means, why it matters and what to do: a few sentences for whoever meets it first.
    public var explanation: String {
        switch self {
        case .boundsCrossed:
            "The lower bound lies above the upper one, so the service can accept no value at all. One of the two has a slip of the pen."
        case .unsatisfiableConstraint:
            """
            Length and patterns, each possible by itself, leave nothing together: no string of an allowed length matches, or no whole number lies \
            between the bounds. Callers cannot set the member, and a validator refuses whatever they try.
            """
        case .impossibleValue:
            """
            A structure must contain itself, directly or through required members and lists that may not be empty, or its rules demand and forbid \
            the same; so no finite value of it exists. One of the members on the way should be optional.
            """
        case .invalidPattern:
            """
            The expression is none in Java's dialect, in which services are written. Generated validators do not check it, and other tools may \
            refuse the model.
            """
        case .enumValueRefused:
            """
            A value of an enumeration breaks the length or the pattern of its own shape. Either the value is misspelt or the constraint is stale; \
            the generated validator refuses the value whoever sends it.
            """
        case .unreachableMinimum:
            """
            The shortest string that the pattern accepts is longer than the lower bound: the bound says nothing. Where the bound is the one that is \
            meant, the pattern is too narrow; where the pattern is, state the length that it has, for tools that look at lengths alone.
            """
        case .unreachableMaximum:
            """
            No string that the pattern accepts is as long as the upper bound allows. A reader of the bound expects more than the service takes: \
            somebody narrowed the pattern, or meant a longer one.
            """
        case .lostBackslash:
            """
            A letter stands where a class was meant: “d” for “\\d”, “s” for “\\s”, “w” for “\\w”. It happens where a pattern passes through a string \
            literal that takes backslashes off. The pattern then accepts the letter and refuses the digit.
            """
        case .suspiciousRange:
            """
            A hyphen between two characters of a class makes a range, here between characters of different kinds: “[A-z]” holds six signs \
            that are no letters, and “[+-=]” holds all digits. Put the hyphen first or last, or escape it, if it stands for itself.
            """
        case .anchoredAlternation:
            """
            “^a|b$” reads as “^a” or “b$”, not as “^(a|b)$”. Where a pattern means the whole string the anchors are idle; an engine that searches \
            accepts anything that begins with “a” or ends in “b”. Group the alternatives.
            """
        case .unescapedDot:
            """
            In a name such as “amazonaws.com” the dot is no dot but any character, so that “amazonawsXcom” matches. Where hosts are compared, that \
            is a hole. Write “\\.”.
            """
        case .patternRemark: "The expression is allowed and probably not meant; the message says why."
        case .patternWithoutEffect: "The pattern accepts every string of an allowed length, so it restricts nothing."
        case .exponentialBacktracking:
            """
            An engine that tries alternatives one after another (Java's, Python's, JavaScript's, NSRegularExpression, Swift's Regex) needs time that \
            doubles with each further repetition of a part of the string. The string in the message makes it so; whoever may choose \
            the value can stop the process that checks it. Generated validators are automata and take linear time. \
            Rewrite nested repetitions so that each string is matched in one way only.
            """
        case .polynomialBacktracking:
            """
            An engine that tries alternatives one after another takes time that grows with a power of the string's length, and the length \
            allowed is enough for it to matter. Generated validators are automata and take linear time.
            """
        case .unsupportedPattern: "The expression uses something of Java's dialect that the generator does not know, so generated validators do not check it."
        case .patternBeyondLinearTime:
            """
            The pattern has no automaton of bearable size (for a back-reference, say), so generated validators try alternatives within a bound of \
            steps, and let a string pass that exceeds it.
            """
        case .namesCollide:
            """
            Two names differ in the specification and not in Swift's spelling: the later one gets a suffix that tells them apart. It is \
            stable, but nobody will guess it; a name that collides is often a value listed twice.
            """
        case .unreferencedShape: "No operation reaches the shape; nothing is sent or received that holds one. It may be left over, or its use forgotten."
        case .documentedLimit:
            """
            The documentation states a limit that the model does not have. The service refuses what validators let pass. Add the \
            limit to the model, or to refinements.json with the sentence as its reason.
            """
        case .documentedRequirement:
            "The documentation says that the member is required, and the model does not. Add a refinement, or correct the sentence."
        case .documentedDeprecation:
            "The documentation says that the member is deprecated or obsolete, and the model does not mark it: callers see no warning."
        case .unmarkedSecret:
            """
            By its name the member holds a secret, and neither it nor its shape is marked sensitive: its value shows in descriptions, logs and \
            violations.
            """
        case .readerWarning: "The reader of the specification warns: of a key that it does not know, or one that has no meaning where it stands."
        }
    }
}
