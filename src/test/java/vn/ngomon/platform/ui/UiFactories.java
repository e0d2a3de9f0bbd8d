package vn.ngomon.platform.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Factories for tests that let what features contribute go wrong. */
public final class UiFactories {

    private UiFactories() {}

    public static UiFactory asking(ObjectProvider<ViewerSource> viewers, ObjectProvider<BannerSource> banners, UiFactory like) {
        return new UiFactory(like.messages(), like.assets(), like.navigation(), like.addresses(), like.clock(), like.site(), viewers, banners,
                new StaticListableBeanFactory().getBeanProvider(RingSource.class));
    }
}
