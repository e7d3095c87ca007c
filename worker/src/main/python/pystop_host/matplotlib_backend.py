"""The backend of matplotlib that draws into the output: ``pyplot.show()`` shows every open figure as a PNG and closes it.

Matplotlib imports this module because the environment variable ``MPLBACKEND`` names it, see :mod:`rich`.
"""

import io

from matplotlib._pylab_helpers import Gcf
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from pystop_host import rich

FigureCanvas = FigureCanvasAgg
"""What matplotlib asks a backend for."""


def show(*, block=None):
    """Show all open figures, and close them. There is no window that could be waited for, so ``block`` has no effect."""
    try:
        for manager in Gcf.get_all_fig_managers():
            rich.display(manager.canvas.figure)
    finally:
        Gcf.destroy_all()


def _as_png(figure: Figure) -> bytes:
    image = io.BytesIO()
    figure.savefig(image, format="png")
    return image.getvalue()


# So that display(figure), and a figure at the prompt, show it, too; IPython tells figures from other objects in the same way.
Figure._repr_png_ = _as_png
