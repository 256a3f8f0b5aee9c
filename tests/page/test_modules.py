from __future__ import annotations

import pytest

from graphbuilder.page.modules import joined


def test_modules_stand_in_the_order_of_their_imports() -> None:
    modules = {
        "main.js": 'import { one } from "./a/one.js";\nimport {\n  two,\n} from "./a/two.js";\n\nuse(one, two);\n',
        "a/one.js": 'import { two } from "./two.js";\n\nexport const one = two + 1;\n',
        "a/two.js": "export const two = 2;\n",
    }
    script = joined(modules, "main.js")
    assert script.index("const two = 2;") < script.index("const one = two + 1;") < script.index("use(one, two);")
    assert "import" not in script
    assert "export" not in script


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main.js": 'import { a } from "./a.js";\n'}, "main.js imports a.js, which does not exist"),
        ({"main.js": "", "a.js": ""}, "no module imports a.js"),
        (
            {"main.js": 'import { a } from "./a.js";\n', "a.js": 'import { b } from "./main.js";\n'},
            "modules import each other: main.js > a.js > main.js",
        ),
        (
            {
                "main.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\n',
                "a.js": "const name = 1;\n",
                "b.js": "export function name() {}\n",
            },
            "a.js and b.js both declare name",
        ),
    ],
)
def test_modules_that_cannot_be_joined(modules: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        joined(modules, "main.js")
